import { cardinal, ordinalWord } from './number-words';

/** A number as Word writes it in a format (w:numFmt). Formats of other scripts are written in decimal. */
export function formatNumber(value: number, format: string): string {
  const write = FORMATS[format];
  if (write) return write(value);
  const zeros = /^decimalZero(\d)$/.exec(format)?.[1];
  return zeros ? String(value).padStart(Number(zeros), '0') : String(value);
}

const FORMATS: Record<string, (value: number) => string> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letters,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  cardinalText: (value) => capital(cardinal(value)),
  ordinalText: (value) => capital(ordinalWord(value)),
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => pick('*†‡§', value - 1).repeat(Math.ceil(value / 4)),
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedCircle: circled,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  decimalFullWidth: (value) =>
    String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  russianLower: (value) => cyrillic(value).toLowerCase(),
  russianUpper: cyrillic,
  none: () => '',
  bullet: () => '',
};

/** a … z, then aa, bb … (the letter doubled), as Word counts. */
function letters(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const pick = (text: string, index: number): string =>
  text[((index % text.length) + text.length) % text.length] ?? '';

function cyrillic(value: number): string {
  if (value < 1) return String(value);
  const alphabet = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ';
  return pick(alphabet, value - 1).repeat(Math.ceil(value / alphabet.length));
}

const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 32767) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Figures in a circle: Unicode has them in three places, up to 50. */
function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return enclosed(value, 0x2460);
}

const FIGURES = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];

/** 一, 十一, 一百零一 … up to 9,999. */
function chinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  const digits = [...String(value)].map(Number);
  for (const [at, digit] of digits.entries()) {
    if (digit === 0) {
      gap = true;
      continue;
    }
    text += (gap && text !== '' ? '零' : '') + FIGURES[digit] + PLACES[digits.length - 1 - at];
    gap = false;
  }
  return value >= 10 && value < 20 ? text.slice(1) : text;
}

const enclosed = (value: number, first: number) =>
  value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
