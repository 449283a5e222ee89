import type { Slot } from '../desk/state.ts';

/** Saves a proposal as the file that `canopy propose` takes, with its parameters where a reader moved them. */
export async function saveProposal({ path, text, moved, laid }: Slot): Promise<void> {
	const { writeMoved } = await import('./write-moved.ts');
	const link = document.createElement('a');
	const written = writeMoved(text, laid.proposal, moved);
	link.href = URL.createObjectURL(new Blob([written], { type: 'application/yaml' }));
	link.download = path.replace(/^.*\//, '');
	link.click();
	URL.revokeObjectURL(link.href);
}
