import type { z } from 'zod';
import type { Problem, Spot } from './problem.ts';
import type { TextFile } from './text.ts';
import type { Words } from './words.ts';
import { keyAt, nearestPart, type Path } from './yaml/part.ts';
import { type Refusal, readEvents } from './yaml/read-events.ts';

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
	const read = readEvents(text);
	const at = spotter(file, text);
	if (!('data' in read)) return [refused(read, at)];
	const { data, part } = read;
	return {
		data,
		spot: (path) => at(nearestPart(part, path).from),
		spotInside(path, offset) {
			const { from, to } = nearestPart(part, path);
			const value = valueAt(data, path);
			if (typeof value !== 'string') return at(from);
			const source = text.slice(from, to);
			const direct = source.startsWith(value)
				? offset
				: source.indexOf(value.slice(offset, offset + 16).split('\n')[0] ?? '');
			return at(from + Math.max(0, direct));
		},
		spotOfKey: (path) => at(keyAt(part, path) ?? nearestPart(part, path).from),
	};
}

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const step of path) {
		if (typeof value !== 'object' || value === null) return undefined;
		value = Object.entries(value).find(([key]) => key === String(step))?.[1];
	}
	return value;
}

/** Line and column of an offset in a text. */
function spotter(file: string, text: string): (offset: number) => Spot {
	let starts: readonly number[] | undefined;
	return (offset) => {
		starts ??= lineStarts(text);
		let [low, high] = [0, starts.length];
		while (low + 1 < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}

function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
	return starts;
}

function refused(refusal: Refusal, at: (offset: number) => Spot): Problem {
	if (refusal.why === 'aliases') {
		return {
			code: 'yaml-aliases',
			spot: { file: at(0).file },
			says: { en: 'The file repeats itself through too many aliases.', zh: '文件中的别名引用过多。' },
			fix: { en: 'Write the values out.', zh: '请直接写出各项内容。' },
		};
	}
	const { message } = refusal;
	return {
		code: 'yaml-syntax',
		spot: at(refusal.at),
		says: { en: `This is not valid YAML: ${message}.`, zh: `YAML 语法有误：${message}。` },
		fix: {
			en: 'Check indentation, quotes and brackets on this line.',
			zh: '请检查此行的缩进、引号和括号。',
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
