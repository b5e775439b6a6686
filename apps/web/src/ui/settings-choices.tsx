import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** What can be chosen on every page. */
export function SettingsChoices() {
  return (
    <>
      <LanguageSwitch />
      <ThemeSwitch />
    </>
  )
}
