import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The red of a seal, the only accent. From shade 5 on it is legible on white (WCAG AA). */
const seal: MantineColorsTuple = [
  '#fbf1f0',
  '#f4dedc',
  '#e5b8b4',
  '#d58f8a',
  '#c56a64',
  '#b34a44',
  '#a13631',
  '#8c2423',
  '#761b1c',
  '#5a1214',
];

const inputWrapperOrder = ['label', 'input', 'error', 'description'];

const dialog = {
  closeButtonProps: { 'aria-label': 'Đóng' },
  // Gone at once: what is still sliding out could be typed into or mistaken for the next.
  transitionProps: { duration: 0 },
  // Its <header> stands outside the page's sections and would count as a second banner.
  attributes: { header: { role: 'presentation' } },
};

export const theme = createTheme({
  colors: { seal },
  primaryColor: 'seal',
  primaryShade: 7,
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.5' },
  defaultRadius: 3,
  headings: { fontWeight: '600' },
  focusRing: 'always',
  respectReducedMotion: true,
  components: {
    // The hint below the field: fields of a row stand level whether they have one or not.
    TextInput: { defaultProps: { inputWrapperOrder } },
    Textarea: { defaultProps: { inputWrapperOrder } },
    NativeSelect: { defaultProps: { inputWrapperOrder } },
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { ...dialog, centered: true } },
    Drawer: { defaultProps: { ...dialog, position: 'right', size: 480 } },
  },
});

/** Mantine's greys are too light for text and for the border of a control; these hold 4.5 and 3 to 1 on white. */
export const legibleVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#1d2126',
    '--mantine-color-dimmed': '#555c65',
    '--mantine-color-placeholder': '#6a717a',
    '--mantine-color-default-border': '#858c95',
    // Borders of inputs, boxes and switches.
    '--mantine-color-gray-4': '#858c95',
    '--mantine-color-error': '#b3261e',
  },
  dark: {},
});
