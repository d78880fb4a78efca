import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { fileWithin } from './file-within'

const SCHEME = 'app'
const HOST = 'roomready'

/** The window's own origin. */
export const ORIGIN = `${SCHEME}://${HOST}`
export const START_PAGE = `${ORIGIN}/index.html`

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.map': 'application/json',
}

interface Evidence {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly mediaType: string
}

export interface Sources {
  /** The built window's folder. */
  readonly renderer: string
  /** A photo by its content hash; null where there is none. */
  readonly evidence: (sha256: string) => Promise<Evidence | null>
}

/** Must run before the app is ready. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/**
 * Answers the window's requests from the program's own files and photos, and from nothing else. Settles once the first
 * was answered.
 */
export function serveApp(sources: Sources): Promise<void> {
  let answered: () => void = () => undefined
  const first = new Promise<void>((resolve) => (answered = resolve))
  const reply = async ({ method, url }: Request): Promise<Response> => {
    const { host, pathname } = new URL(url)
    if (method !== 'GET' || host !== HOST) return refused(400)
    const [, sha256] = /^\/evidence\/([0-9a-f]{64})$/.exec(pathname) ?? []
    return sha256 === undefined ? await page(sources.renderer, pathname) : await photo(sources, sha256)
  }
  protocol.handle(SCHEME, (request) => reply(request).finally(answered))
  return first
}

async function page(folder: string, pathname: string): Promise<Response> {
  const file = fileWithin(folder, pathname)
  if (file === null) return refused(404)
  try {
    return answer(new Uint8Array(await readFile(file)), MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream')
  } catch {
    return refused(404)
  }
}

async function photo({ evidence }: Sources, sha256: string): Promise<Response> {
  const found = await evidence(sha256)
  return found === null ? refused(404) : answer(found.bytes, found.mediaType)
}

const answer = (bytes: Uint8Array<ArrayBuffer>, mediaType: string): Response =>
  new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-security-policy': CONTENT_SECURITY_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  })

const refused = (status: number): Response => new Response(null, { status })
