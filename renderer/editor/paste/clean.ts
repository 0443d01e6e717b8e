/** Stands for a line break inside a paragraph while HTML is parsed, as white space there means nothing. */
export const LINE_BREAK = '\u2028';

/** What was copied here is in the form that its reader knows; other programs are made with ProseMirror too. */
const isOwn = (html: string): boolean => /\sdata-pm-slice=/.test(html) && /\sdata-mark=/.test(html);

/**
 * Word's HTML without what only Word understands: comments and conditional parts, styles, empty spans, the printed
 * bullets of lists, blank paragraphs. What a paragraph is in its list (`mso-list:l0 level2 lfo1`) becomes
 * data-level="1" on it, with data-ordered where a number is printed; what is a comment's is marked data-ignore.
 */
export function cleanHtml(html: string): string {
  if (isOwn(html)) return html;
  return html
    .replace(
      /<p\b([^>]*mso-list:[^>]*)>([\s\S]*?)<\/p>/gi,
      (_, attributes: string, inner: string) => {
        const printed = /mso-list:\s*ignore[^>]*>\s*([^<]*)/i.exec(inner)?.[1] ?? '';
        const ordered = /^\(?[0-9a-z]+[.)]/i.test(printed) ? ' data-ordered' : '';
        return `<p${ordered}${attributes}>${inner}</p>`;
      },
    )
    .replace(/<!--\[if[^\]]*supportLists[^\]]*\]-->([\s\S]*?)<!--\[endif\]-->/g, '')
    .replace(/<!\[if[^\]]*supportLists[^\]]*\]>([\s\S]*?)<!\[endif\]>/g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[[^>]*>/g, '')
    .replace(/<(style|script|xml|title|head)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(meta|link|o:p|w:\w+|m:\w+|v:\w+|st1:\w+)\b[^>]*>/gi, '')
    .replace(/<span[^>]*mso-list:\s*ignore[^>]*>[\s\S]*?<\/span>(?:\s*<\/span>)*/gi, '')
    .replace(/<span[^>]*mso-tab-count[^>]*>[\s\S]*?<\/span>/gi, '\t')
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|\u00a0|<\/?(?:span|b|i|u)\b[^>]*>)*<\/p>/gi, '')
    .replace(/<br\b[^>]*>/gi, LINE_BREAK)
    .replace(/<p\b([^>]*)>/gi, (_, attributes: string) => `<p${listLevel(attributes)}>`)
    .replace(/\sstyle=("[^"]*"|'[^']*')/gi, (_, style: string) => meaning(style));
}

/** What is only in a style, as an attribute: the window's policy lets no style of others count. */
function meaning(style: string): string {
  const says = (what: RegExp) => what.test(style);
  const found: string[] = [];
  if (says(/(?<![-\w])font-weight:\s*(bold|[6-9]00)/i)) found.push(' data-bold');
  if (says(/(?<![-\w])font-weight:\s*(normal|400)/i)) found.push(' data-plain');
  if (says(/(?<![-\w])font-style:\s*italic/i)) found.push(' data-italic');
  if (says(/mso-element:\s*comment/i)) found.push(' data-ignore');
  return found.join('');
}

function listLevel(attributes: string): string {
  const level = /mso-list:[^;"']*\blevel(\d)/i.exec(attributes)?.[1];
  if (!level) return '';
  const ordered = /^\s*data-ordered\b/.test(attributes) ? ' data-ordered' : '';
  return ` data-level="${Number(level) - 1}"${ordered}`;
}
