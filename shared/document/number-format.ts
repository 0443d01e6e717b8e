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
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
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

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function cardinal(value: number): string {
  if (value < 20) return ONES[value] ?? String(value);
  if (value < 100) {
    const rest = value % 10;
    return `${TENS[Math.floor(value / 10)]}${rest ? `-${ONES[rest]}` : ''}`;
  }
  if (value >= 1000) return String(value);
  const rest = value % 100;
  return `${ONES[Math.floor(value / 100)]} hundred${rest ? ` ${cardinal(rest)}` : ''}`;
}

const IRREGULAR: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function ordinalWord(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (word) => {
    const irregular = IRREGULAR[word];
    if (irregular) return irregular;
    return word.endsWith('y') ? `${word.slice(0, -1)}ieth` : `${word}th`;
  });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const enclosed = (value: number, first: number) =>
  value >= 1 && value <= 20 ? String.fromCodePoint(first + value - 1) : String(value);
