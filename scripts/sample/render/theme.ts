/** Measures are in twentieths of a point, sizes in half points, as Word keeps them. */
export const TEAL = '0B4F5C';
export const PALE = 'E2F0F0';
export const RULE = '9DB8BC';
export const INK = '1B1F23';
export const FONT = 'Arial';
export const BODY_SIZE = 24;
export const PAGE = { width: 11906, height: 16838, margin: 1247 };
/** The width that text has between the margins. */
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
/** Where the text of a numbered paragraph starts, and that of a bullet beneath it. */
export const NUMBER_INDENT = 720;
export const BULLET_INDENT = 1134;
