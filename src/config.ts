import { existsSync, readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { z } from 'zod'

/** Everything that the environment decides, parsed once. */
export type Config = {
  /** Without a token there is no bot, only the terminal. */
  readonly botToken?: string | undefined
  /** Address of the Bot API server, without a slash at its end. */
  readonly botApiRoot: string
  /** Where Telegram brings updates to; without it, it is asked for them. */
  readonly webhook?: { readonly url: string; readonly port: number } | undefined
  /** Where what is measured is shown; nowhere unless wanted. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined
  /** An absolute path, or `:memory:`. */
  readonly databasePath: string
  /** The operator's list of what to watch; an absolute path. */
  readonly sourcesPath: string
  readonly logLevel: z.infer<typeof LogLevel>
  /** IANA zone in which "last week" is understood where a chat has not set its own. */
  readonly timeZone: string
  readonly defaultLanguage: 'en' | 'ru'
  /** Hosts, as `host` or `host:port`, that may be fetched from though they are not on the public internet. */
  readonly allowPrivateHosts: readonly string[]
  /** The Telegram ids of who runs the bot: reports go to them, and they decide. */
  readonly adminIds: readonly number[]
  /** Where publishers who see the bot in their logs can learn who runs it. */
  readonly contactUrl?: string | undefined
  /** Whether colours are unwanted, whatever the terminal can show (no-color.org). */
  readonly noColor: boolean
}

export type ConfigResult = { readonly config: Config } | { readonly problem: string }

/** The folder that holds package.json, .env and data/. */
export const PROJECT_ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The variables of a process's environment. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the settings of an environment, with the project's .env below it. */
export function readConfig(env: Environment): ConfigResult {
  const envFile = join(PROJECT_ROOT, '.env')
  const file = existsSync(envFile) ? parseEnv(readFileSync(envFile, 'utf8')) : {}
  return parseConfig({ ...file, ...nonEmpty(env) })
}

/**
 * Turns environment variables into a config. An empty variable counts as unset.
 *
 * @returns a problem in one line for the first wrong value: the variable, what it holds, what it should hold
 */
export function parseConfig(env: Environment): ConfigResult {
  const parsed = Variables.safeParse(nonEmpty(env))
  if (!parsed.success) return { problem: describeIssue(parsed.error.issues[0], env) }
  const {
    BOT_TOKEN,
    BOT_API_ROOT,
    WEBHOOK_URL,
    WEBHOOK_PORT,
    METRICS_PORT,
    METRICS_HOST,
    DATABASE_PATH,
    SOURCES_PATH,
    LOG_LEVEL,
    TIME_ZONE,
    DEFAULT_LANGUAGE,
    ALLOW_PRIVATE_HOSTS,
    ADMIN_IDS,
    CONTACT_URL,
    NO_COLOR,
  } = parsed.data
  return {
    config: {
      botToken: BOT_TOKEN,
      botApiRoot: BOT_API_ROOT.replace(/\/+$/, ''),
      webhook: WEBHOOK_URL === undefined ? undefined : { url: WEBHOOK_URL, port: WEBHOOK_PORT },
      metrics: METRICS_PORT === undefined ? undefined : { host: METRICS_HOST, port: METRICS_PORT },
      databasePath: resolvePath(DATABASE_PATH),
      sourcesPath: resolvePath(SOURCES_PATH),
      logLevel: LOG_LEVEL,
      timeZone: TIME_ZONE,
      defaultLanguage: DEFAULT_LANGUAGE,
      allowPrivateHosts: ALLOW_PRIVATE_HOSTS,
      adminIds: ADMIN_IDS.map(Number),
      contactUrl: CONTACT_URL,
      noColor: NO_COLOR !== undefined,
    },
  }
}

function nonEmpty(env: Parameters<typeof parseConfig>[0]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
}

const LogLevel = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
  error: 'one of trace, debug, info, warn, error, fatal, silent',
})

const WEBHOOK_ADDRESS =
  'an https address that Telegram can reach, such as https://bot.example.com/telegram'
const PORT = 'a port from 1 to 65535'

const TOKEN = /\d+:[\w-]{10,}/

const Variables = z.object({
  BOT_TOKEN: z
    .string()
    .trim()
    .regex(
      new RegExp(`^${TOKEN.source}$`),
      'a token as @BotFather gives it, digits, a colon, letters and digits',
    )
    .optional(),
  BOT_API_ROOT: z
    .url({
      protocol: /^https?$/,
      error: 'the address of a Bot API server, such as https://api.telegram.org',
    })
    // The token belongs into BOT_TOKEN: an address is shown and logged.
    .refine((root) => !TOKEN.test(root), 'the address of a Bot API server without a token')
    .default('https://api.telegram.org'),
  WEBHOOK_URL: z
    .string()
    .trim()
    .refine(isWebhookUrl, WEBHOOK_ADDRESS)
    .refine((url) => !TOKEN.test(url), 'an address without a token')
    .optional(),
  WEBHOOK_PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65_535, PORT).default(8080),
  METRICS_PORT: z.coerce.number(PORT).int(PORT).min(1, PORT).max(65_535, PORT).optional(),
  METRICS_HOST: z
    .union([z.ipv4(), z.ipv6()], 'an IP address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  DATABASE_PATH: z.string().default('onrecord.sqlite'),
  SOURCES_PATH: z.string().default('sources.txt'),
  LOG_LEVEL: LogLevel.default('info'),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'an IANA time zone, such as Europe/London')
    .default('UTC'),
  DEFAULT_LANGUAGE: z.enum(['en', 'ru'], { error: 'en or ru' }).default('en'),
  ALLOW_PRIVATE_HOSTS: z
    .string()
    .transform(splitList)
    .refine(
      (hosts) => hosts.every(isHost),
      'hosts separated by commas, each with or without a port, such as localhost:8080, 10.0.0.7',
    )
    .default([]),
  ADMIN_IDS: z
    .string()
    .transform(splitList)
    .refine(
      (ids) => ids.every((id) => /^[1-9]\d{0,15}$/.test(id)),
      'Telegram ids separated by commas, digits each, such as 123456789, 987654321',
    )
    .default([]),
  CONTACT_URL: z
    .url({
      protocol: /^(https?|mailto)$/,
      normalize: true,
      error: 'an http, https or mailto address, such as https://example.com/bot',
    })
    .optional(),
  NO_COLOR: z.string().optional(),
})

function describeIssue(
  issue: z.core.$ZodIssue | undefined,
  env: Parameters<typeof parseConfig>[0],
): string {
  const name = String(issue?.path[0])
  const value = env[name] ?? ''
  // A token is a secret even when it is wrong, and wherever it was put.
  const isSecret = name === 'BOT_TOKEN' || TOKEN.test(value)
  const held = isSecret ? `a text of ${value.length} characters` : JSON.stringify(value)
  return `${name} holds ${held}; it should hold ${issue?.message ?? 'something else'}. Set it in the environment or in .env.`
}

function splitList(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** As Telegram takes it; a Bot API server on this machine takes http on this machine too. */
function isWebhookUrl(address: string): boolean {
  const { protocol, hostname = '' } = URL.parse(address) ?? {}
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1)$/.test(hostname))
  )
}

function isHost(entry: string): boolean {
  const [, host, port = '0'] = /^(\[[\da-f:.]+\]|[^\s:/?#@]+)(?::(\d+))?$/i.exec(entry) ?? []
  return host !== undefined && URL.canParse(`http://${host}/`) && Number(port) < 65_536
}

function isTimeZone(name: string): boolean {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId !== ''
  } catch {
    return false
  }
}

/** A relative path is the project's, so that every command sees one database wherever it is started. */
function resolvePath(path: string): string {
  return path === ':memory:' || isAbsolute(path) ? path : join(PROJECT_ROOT, path)
}
