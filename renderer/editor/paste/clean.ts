/** Stands for a line break inside a paragraph while HTML is parsed, as white space there means nothing. */
export const LINE_BREAK = '\u2028';

/**
 * Word's HTML without what only Word understands: comments and conditional parts, styles, empty spans, the printed
 * bullets of lists. What a paragraph is in its list (`mso-list:l0 level2 lfo1`) becomes data-level="1" on it.
 */
export function cleanHtml(html: string): string {
  return html
    .replace(/<!--\[if[^\]]*supportLists[^\]]*\]-->([\s\S]*?)<!--\[endif\]-->/g, '')
    .replace(/<!\[if[^\]]*supportLists[^\]]*\]>([\s\S]*?)<!\[endif\]>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^>]*>/g, '')
    .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(meta|link|o:p|w:\w+|m:\w+|v:\w+|st1:\w+)\b[^>]*>/gi, '')
    .replace(/<span[^>]*mso-list:\s*ignore[^>]*>[\s\S]*?<\/span>(?:\s*<\/span>)*/gi, '')
    .replace(/<span[^>]*mso-tab-count[^>]*>[\s\S]*?<\/span>/gi, '\t')
    .replace(/<br\b[^>]*>/gi, LINE_BREAK)
    .replace(/<p\b([^>]*)>/gi, (_, attributes: string) => `<p${listLevel(attributes)}>`)
    .replace(/\sstyle=("[^"]*"|'[^']*')/gi, (_, style: string) => emphasis(style));
}

/** Emphasis that is only in a style, as an attribute: the window's policy lets no style of others count. */
function emphasis(style: string): string {
  const found: string[] = [];
  if (/font-weight:\s*(bold|[6-9]00)/i.test(style)) found.push(' data-bold');
  if (/font-weight:\s*(normal|400)/i.test(style)) found.push(' data-plain');
  if (/font-style:\s*italic/i.test(style)) found.push(' data-italic');
  return found.join('');
}

function listLevel(attributes: string): string {
  const level = /mso-list:[^;"']*\blevel(\d)/i.exec(attributes)?.[1];
  return level ? ` data-level="${Number(level) - 1}"` : '';
}
