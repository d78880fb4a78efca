import path from 'node:path'

/** The file that a request's path names, or null where the path would leave the folder or cannot be read as one. */
export function fileWithin(folder: string, pathname: string): string | null {
  const decoded = decode(pathname)
  if (decoded === null || decoded.includes('\0')) return null
  const file = path.join(folder, decoded)
  return file.startsWith(folder + path.sep) ? file : null
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
