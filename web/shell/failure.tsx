import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { DataError, forgetFailures } from './data.ts';
import { type Say, useWords, words } from './words.ts';

/** What a room shows that could not be loaded or drawn: what happened and what to do. */
export function Failure({ error, reset }: ErrorComponentProps) {
	const say = useWords(words);
	const router = useRouter();
	const retry = () => {
		forgetFailures();
		reset();
		void router.invalidate();
	};
	return (
		<div className="message" role="alert">
			<title>{`${say('failure.title')} · Canopy`}</title>
			<h1>{say('failure.title')}</h1>
			<p>{reason(error, say)}</p>
			<Button type="primary" onClick={retry}>
				{say('failure.retry')}
			</Button>
		</div>
	);
}

function reason(error: unknown, say: Say<typeof words>): string {
	if (!(error instanceof DataError)) {
		return say('failure.defect', { message: error instanceof Error ? error.message : String(error) });
	}
	switch (error.why) {
		case 'unreachable':
			return say('failure.unreachable', { file: error.file });
		case 'missing':
			return say('failure.missing', { file: error.file });
		case 'unreadable':
			return say('failure.unreadable', { file: error.file });
	}
}
