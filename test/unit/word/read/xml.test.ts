import { describe, expect, it } from 'vitest';
import { isElement, type XmlElement } from '../../../../electron/word/xml';
import { child, walk } from '../../../../electron/word/xml/find';
import { parseXml } from '../../../../electron/word/xml/parse';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function everything(root: XmlElement): XmlElement[] {
  const out: XmlElement[] = [];
  walk(root, (element) => out.push(element));
  return out;
}

describe('positions', () => {
  it.each([
    ['plain', `<w:p ${W}><w:r><w:t>one</w:t></w:r></w:p>`],
    ['entities', `<w:p ${W}><w:t>a &amp; b &#x1F600; c</w:t><w:t>d</w:t></w:p>`],
    [
      'CRLF and emoji',
      `<?xml version="1.0"?>\r\n<w:p ${W}>\r\n<w:t>😀 x</w:t>\r\n<w:t>é</w:t></w:p>\r\n`,
    ],
    [
      'comments and CDATA',
      `<w:p ${W}><!-- < > --><w:t>a<![CDATA[ <b> ]]>c</w:t><?pi x?><w:t>d</w:t></w:p>`,
    ],
    ['empty and spaced tags', `<w:p ${W} ><w:br/><w:br /><w:t\n>x</w:t\n></w:p>`],
    ['> in an attribute', `<w:p ${W} w:x="a>b"><w:t>y</w:t></w:p>`],
  ])('point at the tags: %s', (_, source) => {
    for (const element of everything(parseXml(source))) {
      const whole = source.slice(element.start, element.end);
      expect(whole.startsWith(`<${element.name}`)).toBe(true);
      expect(whole.endsWith('>')).toBe(true);
      expect(source[element.innerStart - 1]).toBe('>');
      if (element.innerEnd < element.end) expect(source.slice(element.innerEnd)).toMatch(/^<\//);
      for (const node of element.children)
        if (!isElement(node)) expect(node.end).toBeGreaterThan(node.start);
    }
  });

  it('give the raw text of a run of text', () => {
    const source = `<w:t ${W}>a &amp; b</w:t>`;
    const [node] = parseXml(source).children;
    expect(node).toEqual({
      text: 'a & b',
      start: source.indexOf('a &'),
      end: source.indexOf('</w:t>'),
    });
  });
});

describe('names', () => {
  it('are the same whatever the prefix and whichever the dialect', () => {
    for (const uri of [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ])
      for (const [open, attribute] of [
        [`<x:p xmlns:x="${uri}"><x:b x:val="1"/></x:p>`, 'w:val'],
        [`<p xmlns="${uri}" xmlns:q="${uri}"><b q:val="1"/></p>`, 'w:val'],
      ] as const)
        expect(child(parseXml(open), 'w', 'b')?.attrs[attribute]).toBe('1');
  });

  it('of an inner scope end with it', () => {
    const root = parseXml('<a xmlns="urn:one"><b xmlns="urn:two"/><c/></a>');
    expect(root.children.map((node) => (isElement(node) ? node.uri : ''))).toEqual([
      'urn:two',
      'urn:one',
    ]);
  });

  it('with an unbound prefix are refused', () => {
    expect(() => parseXml('<w:p/>', 'word/document.xml')).toThrow(/word\/document\.xml.*prefix/);
  });
});
