import { visibleText } from '../lib/visible-text.ts'
import { tellClaim } from '../search/tell-claim.ts'
import { plain } from '../telegram/format.ts'
import type { CheckAction } from '../telegram/check-action.ts'
import { renderWhich } from '../telegram/render-verdict.ts'
import type { Answering } from './answering.ts'
import type { AnswerPlace } from './keeping.ts'
import { shownAnswer } from './shown-answer.ts'
import type { BotContext } from './context.ts'
import { isPrivate } from './own-command.ts'
import type { Rendering } from './rendering.ts'

/** What the ways of having a quotation checked have in common. */
export type Checking = {
  /** Answers what somebody wrote: a claimed quotation with a verdict, a question with an answer, and asks which it is in doubt. */
  readonly read: (ctx: BotContext, words: string, options?: ReadOptions) => Promise<void>
  /** Says whether a claimed quotation is on record; without one, how to have it checked. */
  readonly verify: (ctx: BotContext, claim: string) => Promise<void>
  /** Does what a button says with the claim that its message is about. */
  readonly act: (
    ctx: BotContext,
    action: CheckAction,
    claim: string,
    place: AnswerPlace,
  ) => Promise<void>
}

type ReadOptions = { readonly isForwarded?: boolean }

/** Makes what quotations are checked with. */
export function createChecking(
  rendering: Rendering,
  { texts, answer, tell, ask, noteGap, show }: Answering,
): Checking {
  return {
    async read(ctx, words, options) {
      const told = tellClaim(visibleText(words), options)
      if (told === 'claim') await verify(ctx, words)
      else if (told === 'question') await answer(ctx, words)
      else await tell(ctx, { ...renderWhich(texts(ctx)), claim: visibleText(words).trim() })
    },
    verify,
    async act(ctx, action, claim, place) {
      if (action === 'ask') return askAnyway(ctx, claim, place)
      await showVerdict(ctx, claim, { place, withContext: action === 'context' })
    },
  }

  async function askAnyway(ctx: BotContext, claim: string, place: AnswerPlace): Promise<void> {
    const found = await ask(claim)
    await noteGap(found)
    await show(ctx, shownAnswer(found), place)
  }

  async function verify(ctx: BotContext, words: string): Promise<void> {
    const claim = visibleText(words).trim()
    const { check } = texts(ctx)
    if (claim === '') await tell(ctx, check.usage(ctx.me.username))
    else if (!/[\p{L}\p{N}]/u.test(claim)) await tell(ctx, plain(check.noWords))
    else if (claim.length > CLAIM_LENGTH) {
      await tell(ctx, plain(check.tooLong(claim.length, CLAIM_LENGTH)))
    } else await showVerdict(ctx, claim)
  }

  async function showVerdict(
    ctx: BotContext,
    claim: string,
    { place, withContext = false }: { place?: AnswerPlace; withContext?: boolean } = {},
  ): Promise<void> {
    const how = { texts: texts(ctx), brief: !isPrivate(ctx), me: ctx.me, withContext }
    const { message, shows } = await rendering.verdict(claim, how)
    await tell(
      ctx,
      { ...message, claim, view: withContext ? { withContext } : undefined, shows },
      place,
    )
  }
}

/** Characters in the longest claim that is compared; a post can be longer than any quotation. */
const CLAIM_LENGTH = 2000
