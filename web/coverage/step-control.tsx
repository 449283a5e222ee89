import { Select } from 'antd';
import { type Step, steps } from '../../src/coverage/index.ts';
import type { Voice } from './voice.ts';

/** Chooses the step that groups, places and ages are compared at. */
export function StepControl({
	step,
	voice,
	onChange,
}: {
	readonly step: Step;
	readonly voice: Voice;
	readonly onChange: (change: Readonly<Record<string, string>>) => void;
}) {
	return (
		<Select
			aria-label={voice.say('choose.step')}
			className="wide-select"
			value={step}
			onChange={(name: Step) => onChange({ step: name })}
			options={steps.slice(1).map((name) => ({ value: name, label: voice.step(name) }))}
		/>
	);
}
