// biome-ignore-all lint/suspicious/noArrayIndexKey: sheets and lines have no identity but their order.
import './tinos.css';
import './official-forms.css';
import type { CSSProperties } from 'react';
import {
  FORM_PITCH,
  linesOfPlaced,
  type PlacedText,
  type PrintedForm,
} from '../../shared/document/printed-form.ts';

/**
 * Texts at their places on sheets that are printed already: on paper to the millimetre; in the window the sheet is as wide
 * as its room, at the most as wide as it is, and all on it with it.
 */
export function OfficialForms({ form: { width, height, pages } }: { form: PrintedForm }) {
  return (
    <article className="official-forms" lang="vi" dir="ltr">
      <style>{`@page { size: ${width}mm ${height}mm; margin: 0; @top-center { content: none; } }`}</style>
      {pages.map((texts, index) => (
        <div
          key={index}
          className="official-form"
          style={{ '--sheet-width': width, '--sheet-height': height } as CSSProperties}
        >
          {texts.map((text) => (
            <FormText key={text.key} text={text} />
          ))}
        </div>
      ))}
    </article>
  );
}

function FormText({ text }: { text: PlacedText }) {
  const { key, left, top, width, size, align, bold, italic, isName } = text;
  // A heading is a bookmark of the file: whose sheet it is.
  const Text = isName ? 'h2' : 'p';
  const style = {
    ...{ '--left': left, '--top': top, '--width': width, '--size': size },
    textAlign: align,
    fontWeight: bold ? 700 : 400,
    fontStyle: italic ? 'italic' : 'normal',
    lineHeight: FORM_PITCH,
  } as CSSProperties;
  return (
    <Text className="official-form-text" data-block-key={key} style={style}>
      {linesOfPlaced(text).map((line, index) => (
        <span key={index}>{line}</span>
      ))}
    </Text>
  );
}
