import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem, Spot } from './problem.ts';
import type { TextFile } from './text.ts';
import type { Words } from './words.ts';

/** A path into YAML data: keys of mappings and indexes of lists. */
export type Path = readonly (string | number)[];

/** Data read from a YAML text, which can tell where each part of it stands. */
export interface YamlText {
	readonly data: unknown;
	/** Line and column of the value at `path`, or of the nearest part above it that exists. */
	spot(path: Path): Spot;
	/** Line and column of the `at`-th character of the text that stands at `path`. */
	spotInside(path: Path, at: number): Spot;
	/** Line and column of the key that ends `path`. */
	spotOfKey(path: Path): Spot;
}

/** More aliases than this are not a file that a person wrote. */
const mostAliases = 50;

type Read = YamlText | readonly Problem[];

/** Files as read: law is read together with what countries, standards and proposals add, from the same files. */
const known = new WeakMap<TextFile, Read>();

/** Reads YAML 1.2, each file once. Broken syntax, repeated keys and alias bombs are problems with their line and column. */
export function readYaml(file: TextFile): Read {
	const read = known.get(file) ?? readAnew(file);
	known.set(file, read);
	return read;
}

function readAnew({ path: file, text }: TextFile): Read {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
	const at = (offset: number): Spot => {
		const { line, col } = lines.linePos(offset);
		return { file, line, column: col };
	};
	const [error] = document.errors;
	if (error) {
		return [
			{
				code: 'yaml-syntax',
				spot: at(error.pos[0]),
				says: { en: `This is not valid YAML: ${error.message}.`, zh: `YAML 语法有误：${error.message}。` },
				fix: {
					en: 'Check indentation, quotes and brackets on this line.',
					zh: '请检查此行的缩进、引号和括号。',
				},
			},
		];
	}
	let data: unknown;
	try {
		data = document.toJS({ maxAliasCount: mostAliases });
	} catch {
		return [
			{
				code: 'yaml-aliases',
				spot: { file },
				says: { en: 'The file repeats itself through too many aliases.', zh: '文件中的别名引用过多。' },
				fix: { en: 'Write the values out.', zh: '请直接写出各项内容。' },
			},
		];
	}
	const rangeAt = (path: Path): readonly number[] | undefined => {
		for (let depth = path.length; depth >= 0; depth--) {
			const part = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
			if (part && typeof part === 'object' && 'range' in part && Array.isArray(part.range)) return part.range;
		}
		return undefined;
	};
	return {
		data,
		spot: (path) => at(rangeAt(path)?.[0] ?? 0),
		spotInside(path, offset) {
			const range = rangeAt(path);
			const value: unknown = document.getIn(path);
			if (!range || typeof value !== 'string') return at(range?.[0] ?? 0);
			const source = text.slice(range[0], range[1]);
			const direct = source.startsWith(value)
				? offset
				: source.indexOf(value.slice(offset, offset + 16).split('\n')[0] ?? '');
			return at((range[0] ?? 0) + Math.max(0, direct));
		},
		spotOfKey(path) {
			const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
			const key = String(path.at(-1));
			if (parent && typeof parent === 'object' && 'items' in parent && Array.isArray(parent.items)) {
				for (const item of parent.items) {
					if (item?.key && String(item.key.value) === key && Array.isArray(item.key.range))
						return at(item.key.range[0]);
				}
			}
			return at(rangeAt(path)?.[0] ?? 0);
		},
	};
}

/** Problems of data that does not fit its schema, in both languages, each at its line and column. */
export function schemaProblems(yaml: YamlText, error: z.ZodError): readonly Problem[] {
	return error.issues.flatMap((issue) => {
		const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
		const where = path.join('.') || 'file';
		const problem = (spot: Spot, says: Words, fix?: Words): Problem => ({
			code: 'schema',
			spot,
			says,
			...(fix ? { fix } : {}),
		});
		switch (issue.code) {
			case 'unrecognized_keys':
				return issue.keys.map((key) =>
					problem(
						yaml.spotOfKey([...path, key]),
						{ en: `"${key}" is not a key of ${where}.`, zh: `“${key}”不是 ${where} 的有效键。` },
						{
							en: 'Correct the key; inside {…} a text with a comma or colon needs quotes.',
							zh: '请改正该键；在 {…} 之内，含逗号或冒号的文本须加引号。',
						},
					),
				);
			case 'invalid_type':
				return [
					problem(yaml.spot(path), {
						en:
							issue.input === undefined
								? `${where} is missing.`
								: `${where} must be of type ${issue.expected}.`,
						zh: issue.input === undefined ? `缺少 ${where}。` : `${where} 的类型应为 ${issue.expected}。`,
					}),
				];
			default:
				return [
					problem(yaml.spot(path), {
						en: `${where}: ${issue.message}.`,
						zh: `${where} 的内容不合要求：${issue.message}。`,
					}),
				];
		}
	});
}
