import { evaluate } from 'feelin';
import { checkCase, explain, readLaw } from '../src/law/index.ts';
import { measure, type Timing } from './measure.ts';

const formula = 'round half up((calculation_base + indexed_wage) / 2 * years * accrual, 2)';
const facts = { calculation_base: 8433, indexed_wage: 6466.42, years: 40.17, accrual: 0.01 };

/**
 * The formula of the basic pension for one set of facts: by Canopy, from the typed form with its step and source, and
 * by feelin, a general interpreter of FEEL, which gives the number alone. Both must agree to the fen.
 */
export async function timeFormula(): Promise<{ readonly canopy: Timing; readonly feelin: Timing }> {
	const law = readLaw([{ path: 'formula.yaml', text }], {
		CN: { code: 'CN', label: { zh: '全国', en: 'China' } },
	});
	if (!law.ok) throw new Error('the formula cannot be read');
	const person = checkCase(law.value, { place: 'CN', on: '2025-11', given: facts, ask: ['basic'] });
	if (!person.ok) throw new Error('the facts cannot be read');
	const byCanopy = () => {
		const result = explain(law.value, person.value);
		const outcome = result.ok ? result.value.answers[0]?.outcome : undefined;
		return outcome?.known ? outcome.value : undefined;
	};
	const byFeelin = () => evaluate(formula, facts).value;
	if (byCanopy() !== byFeelin()) throw new Error(`Canopy says ${byCanopy()}, feelin ${byFeelin()}`);
	return { canopy: await measure(5000, byCanopy), feelin: await measure(5000, byFeelin) };
}

const text = `place: CN
sources: {decision: {title: {zh: 决定, en: decision}, confidence: A}}
variables:
  calculation_base: {label: {zh: 计发基数, en: calculation base}, unit: CNY/month}
  indexed_wage: {label: {zh: 指数化月平均缴费工资, en: indexed wage}, unit: CNY/month}
  years: {label: {zh: 缴费年限, en: years}, unit: years}
  accrual: {label: {zh: 计发比例, en: accrual}, unit: share/year}
rules:
  basic:
    label: {zh: 基础养老金, en: basic part}
    unit: CNY/month
    source: decision
    versions: [{from: 2006, formula: '${formula}'}]
`;
