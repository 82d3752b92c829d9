import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseConfig } from '../src/config.ts'

test('without any variable every setting has its default', () => {
  const result = parseConfig({})
  expect(result).toMatchObject({
    config: {
      botApiRoot: 'https://api.telegram.org',
      logLevel: 'info',
      timeZone: 'UTC',
      defaultLanguage: 'en',
      allowPrivateHosts: [],
      adminIds: [],
      noColor: false,
    },
  })
})

test('.env.example documents every default as it is', () => {
  const documented = Object.fromEntries(
    readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter((line) => /^[A-Z_]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
  expect(Object.keys(documented).toSorted()).toEqual([
    'ADMIN_IDS',
    'ALLOW_PRIVATE_HOSTS',
    'BOT_API_ROOT',
    'BOT_TOKEN',
    'CONTACT_URL',
    'DATABASE_PATH',
    'DEFAULT_LANGUAGE',
    'LOG_LEVEL',
    'METRICS_HOST',
    'METRICS_PORT',
    'NO_COLOR',
    'SOURCES_PATH',
    'TIME_ZONE',
    'WEBHOOK_PORT',
    'WEBHOOK_URL',
  ])
  expect(parseConfig(documented)).toEqual(parseConfig({}))
})

test.each([
  ['LOG_LEVEL', 'loud', 'one of trace, debug, info, warn, error, fatal, silent'],
  ['TIME_ZONE', 'Mars/Olympus', 'an IANA time zone'],
  ['DEFAULT_LANGUAGE', 'fr', 'en or ru'],
  ['BOT_API_ROOT', 'localhost:8081', 'the address of a Bot API server'],
  ['ALLOW_PRIVATE_HOSTS', 'http://localhost', 'hosts separated by commas'],
  ['ALLOW_PRIVATE_HOSTS', 'localhost:8080, a b', 'hosts separated by commas'],
  ['ALLOW_PRIVATE_HOSTS', 'localhost:99999', 'hosts separated by commas'],
  ['WEBHOOK_URL', 'bot.example.com', 'an https address that Telegram can reach'],
  ['WEBHOOK_URL', 'http://bot.example.com/', 'an https address that Telegram can reach'],
  ['WEBHOOK_PORT', '70000', 'a port from 1 to 65535'],
  ['WEBHOOK_PORT', 'https', 'a port from 1 to 65535'],
  ['METRICS_PORT', '0', 'a port from 1 to 65535'],
  ['METRICS_HOST', 'here', 'an IP address of this machine'],
  ['CONTACT_URL', 'example.com', 'an http, https or mailto address'],
])(
  'a wrong %s is one line with the variable, what it holds and what it should hold',
  (name, value, expected) => {
    const result = parseConfig({ [name]: value })
    expect(result).toEqual({
      problem: expect.stringContaining(`${name} holds "${value}"; it should hold ${expected}`),
    })
    expect(JSON.stringify(result)).not.toContain('\\n')
  },
)

test('a webhook has an address and a port', () => {
  expect(parseConfig({ WEBHOOK_PORT: '9000' })).toMatchObject({ config: { webhook: undefined } })
  expect(
    parseConfig({ WEBHOOK_URL: 'https://bot.example.com/x', WEBHOOK_PORT: '9000' }),
  ).toMatchObject({ config: { webhook: { url: 'https://bot.example.com/x', port: 9000 } } })
})

test('a wrong token is told without being repeated', () => {
  const token = 'not-a-token-but-perhaps-a-secret'
  const result = parseConfig({ BOT_TOKEN: token })
  expect(result).toEqual({
    problem: expect.stringContaining('BOT_TOKEN holds a text of 32 characters'),
  })
  expect(JSON.stringify(result)).not.toContain(token)
})

test.each(['123456:ABCdefGHIjkl', 'https://api.telegram.org/bot123456:ABCdefGHIjkl'])(
  'a token put into BOT_API_ROOT is told without being repeated',
  (root) => {
    const result = parseConfig({ BOT_API_ROOT: root })
    expect(result).toEqual({ problem: expect.stringContaining('BOT_API_ROOT holds a text of') })
    expect(JSON.stringify(result)).not.toContain('ABCdef')
  },
)

test('an empty variable counts as unset, and a slash after the address is dropped', () => {
  const result = parseConfig({ BOT_TOKEN: ' ', BOT_API_ROOT: 'http://127.0.0.1:8081/' })
  expect(result).toMatchObject({ config: { botApiRoot: 'http://127.0.0.1:8081' } })
  expect(result).not.toMatchObject({ config: { botToken: ' ' } })
})

test('private hosts are a list, with spaces where one likes', () => {
  const ALLOW_PRIVATE_HOSTS = ' localhost:8080,[::1]:8000 , 10.0.0.7,'
  expect(parseConfig({ ALLOW_PRIVATE_HOSTS })).toMatchObject({
    config: { allowPrivateHosts: ['localhost:8080', '[::1]:8000', '10.0.0.7'] },
  })
})
