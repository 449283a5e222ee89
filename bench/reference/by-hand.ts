import { noAnswers, type TaskAnswers, type TaskCareers, type TaskFigures, years } from './task.ts';

/** The task as a programmer writes it in JavaScript: typed arrays, one loop over persons, one over years. */
export function answerByHand(
	careers: TaskCareers,
	figures: TaskFigures,
	answers = noAnswers(careers.size),
): TaskAnswers {
	const { size, start, growth, without, flexible } = careers;
	const { average, floor, ceiling, worker, employer, flexible: flexibleRate, credited, interest } = figures;
	const [workers, employers, accounts, indexes, months, pensions] = answers;
	if (!workers || !employers || !accounts || !indexes || !months || !pensions)
		throw new RangeError('six outputs');
	const lastAverage = average[years - 1] ?? Number.NaN;
	for (let i = 0; i < size; i++) {
		let wage = start[i] ?? 0;
		const factor = growth[i] ?? 0;
		let workerTotal = 0;
		let employerTotal = 0;
		let account = 0;
		let indexed = 0;
		let count = 0;
		for (let year = 0; year < years; year++) {
			const word = i * 2 + (year >> 5);
			const bit = 1 << (year & 31);
			let base = 0;
			if (((without[word] ?? 0) & bit) === 0) {
				base = Math.min(Math.max(wage, floor[year] ?? 0), ceiling[year] ?? 0);
				if (((flexible[word] ?? 0) & bit) !== 0) workerTotal += base * (flexibleRate[year] ?? 0) * 12;
				else {
					workerTotal += base * (worker[year] ?? 0) * 12;
					employerTotal += base * (employer[year] ?? 0) * 12;
				}
				indexed += (base / (average[year] ?? 1)) * 12;
				count += 12;
			}
			account = account * (1 + (interest[year] ?? 0)) + base * 12 * (credited[year] ?? 0);
			wage *= factor;
		}
		const index = indexed / count;
		workers[i] = workerTotal;
		employers[i] = employerTotal;
		accounts[i] = account;
		indexes[i] = index;
		months[i] = count;
		pensions[i] =
			count >= figures.monthsRequired
				? ((lastAverage * (1 + index)) / 2) * (count / 12) * figures.accrual + account / figures.divisor
				: 0;
	}
	return answers;
}
