import type { Law, Rule } from '../typed.ts';
import { namesIn } from '../uses.ts';

/** By the rules, which laws that differ in parameters share. */
const usersOf = new WeakMap<Law['rules'], ReadonlyMap<string, readonly string[]>>();

/** Rules that may come out differently when any of some parameters does: all that use them, however far up. */
export function affectedBy(law: Law, parameters: Iterable<string>): ReadonlySet<string> {
	const users = usersOf.get(law.rules) ?? readUsers(law);
	usersOf.set(law.rules, users);
	const affected = new Set<string>();
	const open = [...parameters];
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		for (const user of users.get(name) ?? []) {
			if (affected.has(user)) continue;
			affected.add(user);
			open.push(user);
		}
	}
	return affected;
}

/** For each name, the rules that name it, or whose event is set by it. */
function readUsers(law: Law): ReadonlyMap<string, readonly string[]> {
	const users = new Map<string, string[]>();
	for (const rule of Object.values(law.rules)) {
		for (const name of namesOf(law, rule)) users.set(name, [...(users.get(name) ?? []), rule.name]);
	}
	return users;
}

function namesOf(law: Law, rule: Rule): ReadonlySet<string> {
	const event = rule.period.kind === 'event' ? law.events[rule.period.event] : undefined;
	const names = new Set(event ? [event.month, ...(event.place === undefined ? [] : [event.place])] : []);
	for (const { formula } of Object.values(rule.places).flat()) {
		if (formula) for (const name of namesIn(formula)) names.add(name);
	}
	return names;
}
