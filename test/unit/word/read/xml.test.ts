import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElement, type XmlElement } from '../../../../electron/word/xml';
import { child, walk } from '../../../../electron/word/xml/find';
import { parseAny, parseXml } from '../../../../electron/word/xml/parse';
import { parsePlain } from '../../../../electron/word/xml/plain';

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

describe('the quick way', () => {
  const PLAIN = [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:p ${W}><w:r a='1' b = "x&#10;\ty"/>\r\n<w:t\n>😀 &lt;é&#x1F600;\r</w:t></w:p>\n`,
    `<a xmlns="urn:a" xmlns:q="urn:q"><q:b q:c="&quot;"/><b xmlns="urn:b" c=""><b/></b><b c=""/></a>`,
  ];
  const OTHER = [
    `<w:p ${W}><!-- a --><w:t>x</w:t><?pi x?><w:t><![CDATA[<]]></w:t></w:p>`,
    `<w:p ${W} w:x="a>b"><w:t>y</w:t ></w:p>`,
  ];

  it.each(PLAIN)('reads what the whole parser reads: %j', (source) => {
    expect(parsePlain(source)).toEqual(parseAny(source, 'a part'));
  });

  it.each(OTHER)('leaves to the whole parser what is not plain: %j', (source) => {
    expect(parsePlain(source)).toBeNull();
    expect(parseXml(source)).toEqual(parseAny(source, 'a part'));
  });

  it('never reads what the whole parser refuses, nor otherwise than it', () => {
    const sources = fc.constantFrom(...PLAIN, ...OTHER);
    const edit = fc.record({
      at: fc.nat(400),
      cut: fc.nat(3),
      put: fc.constantFrom(
        ...'<>/="\'&;: \n\r\0\uFFFEax',
        '&#0;',
        ']]>',
        '</w:p>',
        ' a="2"',
        '\uD800',
      ),
    });
    fc.assert(
      fc.property(sources, fc.array(edit, { minLength: 1, maxLength: 3 }), (source, edits) => {
        let text = source;
        for (const { at, cut, put } of edits) {
          const from = at % text.length;
          text = text.slice(0, from) + put + text.slice(from + cut);
        }
        const read = parsePlain(text);
        if (read) expect(read).toEqual(parseAny(text, 'a part'));
      }),
      { numRuns: 2000 },
    );
  });
});
