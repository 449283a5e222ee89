import { z } from 'zod';
import {
	type Outcome,
	type Problem,
	readShaped,
	type Source,
	type StudyFiles,
	sourcesShape,
	type TextFile,
	wordsShape,
} from '../../study/index.ts';
import type { PublishedQuery } from '../published.ts';
import type { Ours, Tolerance, ValidationGroup, ValidationRow } from './row.ts';

/** Everything that a study is validated against, and the sources that only this names. */
export interface Validation {
	readonly groups: readonly ValidationGroup[];
	readonly sources: Readonly<Record<string, Source>>;
}

const shape = () => {
	const text = z.union([z.string(), z.number()]).transform(String);
	const query = z
		.strictObject({
			id: z.string(),
			place: text.optional(),
			year: text.optional(),
			sex: text.optional(),
			age: text.optional(),
			hukou: text.optional(),
			form: text.optional(),
			scheme: text.optional(),
			sector: text.optional(),
			category: text.optional(),
		})
		.transform((written): PublishedQuery => {
			const named = Object.entries(written).filter(([, value]) => value !== undefined);
			return { ...Object.fromEntries(named), id: written.id };
		});
	const row = z.strictObject({
		label: wordsShape(),
		unit: z.string(),
		published: z.number().optional(),
		/** Published values of several rows by the value of `key`, which is handed to the computation. */
		key: z.string().optional(),
		values: z.record(z.string(), z.number()).optional(),
		within: z.union([z.number(), z.string().regex(/^\d+(\.\d+)?%$/), z.enum(['at_least', 'at_most'])]),
		use: z.enum(['identity', 'target']).default('target'),
		held_out: z.boolean().default(true),
		confidence: z.enum(['A', 'B', 'C']).default('B'),
		sources: z.array(z.string()).min(1),
		ours: z
			.strictObject({
				by: z.enum(['law', 'people', 'funds', 'statistics']),
				compute: z.string().optional(),
				with: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
				of: z.array(query).default([]),
				less: z.array(query).default([]),
				over: z.array(query).default([]),
				times: z.number().default(1),
			})
			.optional(),
		reason: wordsShape().optional(),
		/** Reasons of single values, where only those miss. */
		reasons: z.record(z.string(), wordsShape()).default({}),
	});
	return z.strictObject({
		title: wordsShape(),
		order: z.number(),
		sources: sourcesShape().default({}),
		rows: z.record(z.string(), row),
	});
};
type Written = z.infer<ReturnType<typeof shape>>['rows'][string];

/** Reads the files below `validation`, or tells every problem in them. */
export function readValidation(files: StudyFiles): Outcome<Validation> {
	const problems: Problem[] = [];
	const sources: Record<string, Source> = {};
	const groups: { order: number; group: ValidationGroup }[] = [];
	for (const [path, file] of files) {
		const read = readGroup(path, file);
		if (!read.ok) {
			problems.push(...read.problems);
			continue;
		}
		Object.assign(sources, read.value.sources);
		groups.push(read.value);
	}
	if (problems.length > 0) return { ok: false, problems };
	groups.sort((a, b) => a.order - b.order);
	return { ok: true, value: { groups: groups.map(({ group }) => group), sources } };
}

interface ReadGroup {
	readonly order: number;
	readonly sources: Readonly<Record<string, Source>>;
	readonly group: ValidationGroup;
}

function readGroup(path: string, file: TextFile): Outcome<ReadGroup> {
	const read = readShaped(file, shape());
	if (!read.ok) return read;
	const { title, order, sources, rows } = read.value.data;
	const id = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
	const bare = Object.entries(rows).filter(([, row]) => !row.ours && !row.reason);
	if (bare.length > 0) {
		const problems = bare.map(([name]) => noReason(read.value.yaml.spot(['rows', name]), name));
		return { ok: false, problems };
	}
	const group = { id, title, rows: Object.entries(rows).flatMap(([name, row]) => expanded(id, name, row)) };
	return { ok: true, value: { order, sources, group } };
}

/** A row for each of its values, or one. */
function expanded(group: string, name: string, row: Written): readonly ValidationRow[] {
	const { key, values, ours, within, held_out: heldOut, reason, reasons } = row;
	const { label, unit, use, confidence, sources } = row;
	const common = { group, label, unit, use, heldOut, confidence, sources, tolerance: toleranceOf(within) };
	const one = (id: string, published: number | undefined, at?: string): ValidationRow => {
		const why = (at === undefined ? undefined : reasons[at]) ?? reason;
		return {
			...common,
			id,
			published,
			...(ours ? { ours: at === undefined || key === undefined ? cleaned(ours) : keyed(ours, key, at) } : {}),
			...(why ? { reason: why } : {}),
		};
	};
	if (!values) return [one(name, row.published)];
	return Object.entries(values).map(([at, published]) => one(`${name}.${at}`, published, at));
}

function toleranceOf(within: Written['within']): Tolerance {
	if (within === 'at_least' || within === 'at_most') return { kind: within };
	if (typeof within === 'string') return { kind: 'share', share: Number.parseFloat(within) / 100 };
	return { kind: 'amount', amount: within };
}

function cleaned({ compute, ...rest }: NonNullable<Written['ours']>): Ours {
	return compute === undefined ? rest : { ...rest, compute };
}

/** The same for one value of the key: in what is handed over, and wherever a query says `$` and the key. */
function keyed(ours: NonNullable<Written['ours']>, key: string, at: string): Ours {
	const filled = (query: PublishedQuery): PublishedQuery => ({
		...Object.fromEntries(
			Object.entries(query).map(([name, value]) => [name, value === `$${key}` ? at : value]),
		),
		id: query.id,
	});
	const number = Number(at);
	return {
		...cleaned(ours),
		with: { ...ours.with, [key]: Number.isNaN(number) ? at : number },
		of: ours.of.map(filled),
		less: ours.less.map(filled),
		over: ours.over.map(filled),
	};
}

function noReason(spot: Problem['spot'], name: string): Problem {
	return {
		code: 'validation-without-reason',
		...(spot ? { spot } : {}),
		says: {
			en: `${name} tells neither how ours is worked out nor why it cannot be.`,
			zh: `${name} 既没有写明本研究如何计算，也没有写明为何不能计算。`,
		},
		fix: { en: 'Add ours or reason.', zh: '请补上 ours 或 reason。' },
	};
}
