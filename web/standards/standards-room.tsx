import { fetchAhead, RoomPages, useAddress, useGaps, useWords } from '../shell/index.ts';
import { CriterionPage } from './criterion/criterion-page.tsx';
import { gapsIn } from './gaps.ts';
import { MatrixPage } from './matrix-page.tsx';
import { ReformPage } from './reform/reform-page.tsx';
import { UncertaintyPage } from './uncertainty-page.tsx';
import { words } from './words.ts';
import './standards.css';
import './criterion/criterion.css';

/** International standards: how the law of each place stands to them for every form of work, and why. */
export function StandardsRoom() {
	const say = useWords(words);
	const { path } = useAddress();
	const [first] = path;
	// all pages but the matrix say rules
	if (first !== undefined) fetchAhead('gaps', 'comparativeLaw');
	const gaps = gapsIn(useGaps());
	return (
		<div className="standards">
			<RoomPages
				room="standards"
				label={say('nav.pages')}
				pages={[
					{ path: [], label: say('nav.matrix'), here: first === undefined },
					{ path: ['differences'], label: say('nav.uncertain'), here: first === 'differences' },
					{ path: ['change'], label: say('nav.reform'), here: first === 'change' },
				]}
			/>
			{first === undefined && <MatrixPage gaps={gaps} />}
			{first === 'differences' && <UncertaintyPage gaps={gaps} />}
			{first === 'change' && <ReformPage gaps={gaps} />}
			{first !== undefined && first !== 'differences' && first !== 'change' && (
				<CriterionPage gaps={gaps} id={first} />
			)}
		</div>
	);
}
