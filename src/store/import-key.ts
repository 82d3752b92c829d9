/** The key of the article that an importer's statement with an id is. */
export function importKey(id: string): string {
  return `import:${id}`
}
