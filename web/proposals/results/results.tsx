import type { DeskState, Slot } from '../desk/state.ts';
import type { Tried } from '../trial/order.ts';
import { FundsFigure } from './funds-figure.tsx';
import { GroupFigure } from './group-figure.tsx';
import { PartsFigure } from './parts-figure.tsx';
import { PayFigure } from './pay-figure.tsx';
import { ResultTable } from './result-table.tsx';
import { TornadoFigure } from './tornado-figure.tsx';
import { WinnersFigure } from './winners-figure.tsx';

/** A proposal with what it comes to, and its place among those compared. */
export interface Shown {
	readonly slot: Slot;
	readonly at: number;
	readonly tried: Tried;
}

/** What the proposals on the desk come to: totals, who pays, groups, gains and losses. */
export function Results({ state }: { readonly state: DeskState }) {
	const shown = state.slots.flatMap((slot, at): readonly Shown[] =>
		slot.tried ? [{ slot, at, tried: slot.tried }] : [],
	);
	if (shown.length === 0) return null;
	return (
		<div className="results">
			<ResultTable shown={shown} />
			<PayFigure shown={shown} />
			<GroupFigure shown={shown} />
			<WinnersFigure shown={shown} />
			<PartsFigure shown={shown} />
			<TornadoFigure shown={shown} />
			<FundsFigure shown={shown} />
		</div>
	);
}
