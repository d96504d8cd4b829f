export { ChipsField, DateField, SelectField, SwitchField } from './choices'
export { Field, type FieldProps } from './Field'
export { TextArea } from './TextArea'
export { TextField } from './TextField'
