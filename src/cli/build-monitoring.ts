import {
	type Definitions,
	type MonitoringFile,
	monitoringFile,
	readDefinitions,
	readMonitoring,
	readRegistry,
	reviewOf,
} from '../coverage/index.ts';
import type { Law } from '../law/index.ts';
import type { Outcome, Study } from '../study/index.ts';

/** Reviews how a study's coverage is monitored, for the web; undefined for a study that does not say how. */
export function buildMonitoring(study: Study, law: Law): Outcome<MonitoringFile | undefined> {
	const indicators = study.coverage.get('coverage/indicators.yaml');
	const described = study.coverage.get('coverage/monitoring.yaml');
	if (!indicators || !described) return { ok: true, value: undefined };
	const registry = readRegistry(indicators, law);
	if (!registry.ok) return registry;
	const monitoring = readMonitoring(described, registry.value);
	if (!monitoring.ok) return monitoring;
	const definitions = proposedDefinitions(study, law);
	if (!definitions.ok) return definitions;
	const review = reviewOf(registry.value, monitoring.value, study.statistics, definitions.value);
	return { ok: true, value: monitoringFile(review) };
}

function proposedDefinitions(study: Study, law: Law): Outcome<Definitions | undefined> {
	const file = study.coverage.get('coverage/definitions.yaml');
	return file ? readDefinitions(file, law) : { ok: true, value: undefined };
}
