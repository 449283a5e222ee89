import { useEffect, useState } from 'react';
import type { ProposalsFile, ValidationFile } from '../../src/proposals/index.ts';
import { builtFile } from '../shell/index.ts';

/** What a build worked out of the study's proposals: intervals of their effects, and what each part of them brings. */
export const loadProposals = builtFile<ProposalsFile>('data/proposals.json');

/** The study's results held against published ones. */
export const loadValidation = builtFile<ValidationFile>('data/validation.json');

/** A built file once it is there; undefined before, and where it cannot be had. */
export function useBuilt<T>(load: () => Promise<T>): T | undefined {
	const [built, setBuilt] = useState<T>();
	useEffect(() => {
		load().then(setBuilt, () => undefined);
	}, [load]);
	return built;
}
