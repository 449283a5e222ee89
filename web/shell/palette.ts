/**
 * Every colour of the workbench. Text colours reach a contrast of 4.5 to 1 on white and on the wash; the series can be
 * told apart with the common forms of colour blindness and reach 3 to 1 on white, and charts never lean on colour alone.
 */
export const palette = {
	accent: '#0b57c5',
	accentWash: '#eaf1fb',
	ink: '#18212f',
	quiet: '#525c6b',
	line: '#d8dde5',
	edge: '#8b95a5',
	faint: '#c3cad4',
	placeholder: '#6b6b6b',
	wash: '#f5f7fa',
	paper: '#ffffff',
	good: '#237804',
	bad: '#a8071a',
	caution: '#8a5300',
	cautionWash: '#fff8ea',
} as const;

/** Colours of chart series, in the order in which they are given out. */
export const seriesColours = [
	'#0b57c5',
	'#c2410c',
	'#0f766e',
	'#9333a8',
	'#7a5f00',
	'#4b5563',
	'#be185d',
] as const;

/** One hue from light to dark, for amounts on a map; text on the last two is white. */
export const amountColours = ['#dbe8fa', '#a9c8f2', '#6ea2e6', '#2f73d2', '#0b4aa8'] as const;

// Single quotes within: the names also stand in attributes of SVG, where double ones would end them.
export const fontFamily =
	"system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";
