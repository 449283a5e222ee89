import type { Code, Law, Type } from '../law/index.ts';
import { sqlText } from '../study/node.ts';

/** SQL that turns a kernel's number, by its name in SQL, into the value that people read; NULL where it is unknown. */
export function answerSql(law: Law, code: Code, type: Type, number: string): string {
	return `CASE WHEN NOT isnan(${number}) THEN ${valueSql(law, code, type, number)} END`;
}

function valueSql(law: Law, code: Code, type: Type, number: string): string {
	switch (type.kind) {
		case 'number':
			return number;
		case 'boolean':
			return `${number} = 1`;
		case 'choice':
			return oneOf(Object.keys(law.enumerations[type.of]?.values ?? {}), number);
		case 'place':
			return oneOf(code.places, number);
		case 'month':
			return `strftime(make_date((${number}::INTEGER) // 12, (${number}::INTEGER) % 12 + 1, 1), '%Y-%m')`;
		case 'date':
			return `DATE '1970-01-01' + ${number}::INTEGER`;
	}
}

/** One of several texts, by its index. */
export function oneOf(texts: readonly string[], number: string): string {
	return `list_extract([${texts.map(sqlText).join(', ')}]::VARCHAR[], ${number}::INTEGER + 1)`;
}
