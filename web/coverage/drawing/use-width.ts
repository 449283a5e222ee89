import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** CSS pixels of A4 between its margins; a box does not change its size in time for paper. */
const paperWidth = 640;

/** The width of a box in CSS pixels, kept as the box changes; 0 until it is known. */
export function useWidth(): readonly [RefObject<HTMLDivElement | null>, number] {
	const box = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(0);
	useLayoutEffect(() => {
		const element = box.current;
		if (!element) return;
		const measure = () => setWidth(Math.floor(element.clientWidth));
		measure();
		const watcher = new ResizeObserver(measure);
		watcher.observe(element);
		const toPaper = () => setWidth(paperWidth);
		window.addEventListener('beforeprint', toPaper);
		window.addEventListener('afterprint', measure);
		return () => {
			watcher.disconnect();
			window.removeEventListener('beforeprint', toPaper);
			window.removeEventListener('afterprint', measure);
		};
	}, []);
	return [box, width];
}
