import {
	gapsFile,
	type Outcome,
	type Standards,
	type Verdict,
	wholeOrder,
} from '../../src/standards/index.ts';
import { type Gaps, gapsOf } from './gaps.ts';

const words = (text: string) => ({ en: text, zh: text });

const criterion = (id: string, topic: string, forms: 'all' | 'whole') => ({
	id,
	instrument: 'text',
	article: words('Art. 1'),
	wording: words(id),
	topic,
	confidence: 'A' as const,
	advisory: false,
	forms,
	role: 'worker',
	test: { by: 'rules' as const, measures: [] },
});

const standards: Standards = {
	instruments: [
		{
			id: 'text',
			label: words('a text'),
			source: 'text',
			criteria: ['text.cover', 'text.rate', 'text.council'],
		},
	],
	criteria: [
		criterion('text.cover', 'injury', 'all'),
		criterion('text.rate', 'oldage', 'all'),
		criterion('text.council', 'governance', 'whole'),
	],
	topics: { injury: words('injury'), oldage: words('old age'), governance: words('governance') },
	personas: [],
	scope: {
		on: '2026-10-01',
		places: ['CN', 'CN-BJ', 'ES'],
		forms: ['employee', 'platform_delivery', 'farmer'],
		standardForm: 'employee',
		people: {},
	},
};

const outcome = (id: string, place: string, form: string, verdict: Verdict): Outcome => ({
	criterion: id,
	place,
	form,
	verdict,
	confidence: 'A',
	because: [],
	assumptions: [],
	sources: [],
	measured: [],
	reasons: [],
	better: [],
});

const { places } = standards.scope;

/** Riders are worse covered for injury than employees in China, alike in Beijing; of farmers nothing is known. */
export const sample: Gaps = gapsOf(
	gapsFile(
		standards,
		[
			...places.flatMap((place) => [
				outcome('text.cover', place, 'employee', 'met'),
				outcome('text.cover', place, 'platform_delivery', place === 'CN-BJ' ? 'met' : 'not_met'),
				outcome('text.cover', place, 'farmer', 'unknown'),
				outcome('text.rate', place, 'employee', 'partly'),
				outcome('text.rate', place, 'platform_delivery', 'met'),
				outcome('text.council', place, wholeOrder, 'met'),
			]),
		],
		[],
	),
);
