import type { Path } from '../../study/index.ts';
import { scalarOf, type Vocabulary, writtenExample } from '../scalar.ts';
import { type Type, typeText } from '../type.ts';
import type { ParameterVersion, Scalar, Worth } from '../typed.ts';
import type { ParameterEntry } from './file.ts';
import { citationOf, inForceOf, inOrder, type Reading, report } from './reading.ts';

type Value = ParameterEntry['values'][number];

/** Reads one place's dated values of a parameter. */
export function readVersions(
	reading: Reading,
	vocabulary: Vocabulary,
	name: string,
	entry: ParameterEntry,
	type: Type,
	keys: readonly Type[],
	assumed: boolean,
): readonly ParameterVersion[] {
	const versions = entry.values.map((value, index) => {
		const path: Path = ['parameters', name, 'values', index];
		const worth = worthOf(reading, vocabulary, path, value, type, keys);
		const states = assumed ? 'assumption' : worth.kind === 'unknown' ? 'nothing' : 'law';
		const version: ParameterVersion = {
			...inForceOf(reading, path, value),
			...citationOf(reading, path, value, entry, states),
			worth,
			file: reading.path,
			line: reading.yaml.spot(path).line ?? 1,
		};
		return { version, path };
	});
	return inOrder(reading, name, versions);
}

function worthOf(
	reading: Reading,
	vocabulary: Vocabulary,
	path: Path,
	value: Value,
	type: Type,
	keys: readonly Type[],
): Worth {
	const nothing: Worth = { kind: 'unknown', why: { en: 'not readable', zh: '无法读取' } };
	const given = (['value', 'table', 'steps', 'unknown'] as const).filter((key) => value[key] !== undefined);
	const wrong = (code: string, en: string, zh: string): Worth => {
		report(reading, code, reading.yaml.spot(path), { en, zh });
		return nothing;
	};
	if (given.length !== 1) {
		return wrong(
			'value-missing',
			'Give one of value, table, steps or unknown.',
			'须写明 value、table、steps、unknown 之一。',
		);
	}
	const read = (written: unknown, at: Path): Scalar | undefined => {
		const scalar = scalarOf(type, written, vocabulary);
		if (scalar === undefined) {
			const example = writtenExample(type, vocabulary);
			report(
				reading,
				'wrong-value',
				reading.yaml.spot(at),
				{
					en: `${String(written)} is not a value of type ${typeText(type)}.`,
					zh: `${String(written)} 不是 ${typeText(type)} 类型的值。`,
				},
				{ en: `Write it like ${example}.`, zh: `写法例如 ${example}。` },
			);
		}
		return scalar;
	};
	if (value.unknown) {
		const reported = value.reported === undefined ? undefined : read(value.reported, [...path, 'reported']);
		return { kind: 'unknown', why: value.unknown, ...(reported === undefined ? {} : { reported }) };
	}
	if (value.value !== undefined) {
		if (keys.length > 0)
			return wrong(
				'table-needed',
				'A keyed parameter needs table or steps.',
				'分档参数须写明 table 或 steps。',
			);
		const scalar = read(value.value, [...path, 'value']);
		return scalar === undefined ? nothing : { kind: 'value', value: scalar };
	}
	const [key, second] = keys;
	if (!key)
		return wrong(
			'key-undeclared',
			'A table or steps needs the parameter to have a key.',
			'使用 table 或 steps 的参数须声明 key。',
		);
	if (value.steps) {
		const rows = Object.entries(value.steps).map(([at, written]) => {
			const threshold = key.kind === 'number' ? Number(at) : scalarOf(key, at, vocabulary);
			return { at: Number(threshold), value: read(written, [...path, 'steps', at]) };
		});
		if (second || rows.some((row) => !Number.isFinite(row.at))) {
			return wrong(
				'steps-keys',
				'Steps need one key that is a number, month or date.',
				'steps 只能有一个数字、月份或日期的键。',
			);
		}
		rows.sort((a, b) => a.at - b.at);
		const values = rows.flatMap((row) => (row.value === undefined ? [] : [row.value]));
		return { kind: 'steps', at: rows.map((row) => row.at), values };
	}
	const rows: Record<string, Scalar> = {};
	for (const [at, inner] of Object.entries(value.table ?? {})) {
		const one = keyText(key, at, vocabulary);
		const here = [...path, 'table', at];
		if (one === undefined || (typeof inner === 'object') !== (second !== undefined)) {
			return wrong('table-keys', `"${at}" does not fit the parameter's keys.`, `“${at}”与参数的键不符。`);
		}
		for (const [beside, written] of Object.entries(typeof inner === 'object' ? inner : { '': inner })) {
			const other = second ? keyText(second, beside, vocabulary) : '';
			if (other === undefined)
				return wrong('table-keys', `"${beside}" does not fit the second key.`, `“${beside}”与第二个键不符。`);
			const scalar = read(written, second ? [...here, beside] : here);
			if (scalar !== undefined) rows[second ? `${one}|${other}` : one] = scalar;
		}
	}
	return { kind: 'table', rows };
}

/** A key as the typed form keeps it. */
function keyText(type: Type, written: string, vocabulary: Vocabulary): string | undefined {
	const scalar = scalarOf(
		type,
		type.kind === 'number' ? Number(written) : type.kind === 'boolean' ? written === 'true' : written,
		vocabulary,
	);
	return scalar === undefined ? undefined : String(scalar);
}
