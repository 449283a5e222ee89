declare module '@bpmn-io/feel-editor' {
	/** What is used here of the editor, whose package brings no types. */
	export default class FeelEditor {
		constructor(options: {
			readonly container: HTMLElement;
			readonly value: string;
			/** Attributes of the field that is written in. */
			readonly contentAttributes: Readonly<Record<string, string>>;
			readonly onChange: (text: string) => void;
		});
	}
}
