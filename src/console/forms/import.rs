//! *Optionally import a separate web app …*, on the first page of the wizard.

use crate::console::choices::Choices;
use crate::console::controls::{PushButton, WindowCheckBox, reason};
use crate::console::forms::Form;
use crate::i18n::{t, text};
use contract::scenario::product::Feature;
use leptos::prelude::*;

/// The box, the name of what was imported, and *Import*.
#[component]
pub fn ImportChoice(
    /// Its choices and the callback of its changes.
    form: Form,
    /// Name of the imported application.
    #[prop(into)]
    imported: Signal<Option<String>>,
    /// Why *Import* cannot be pressed; nothing where it can.
    #[prop(into)]
    import_reason: Signal<Option<String>>,
    /// *Import* was pressed.
    #[prop(into)]
    on_import: Callback<()>,
) -> impl IntoView {
    let box_reason = Signal::derive(move || form.choices.with(|choices| reason(choices.import_availability())));
    view! {
        <Show when=move || form.choices.with(|choices| choices.has(Feature::ImportedApplication))>
            <WindowCheckBox
                label=text("console-import-box")
                access_key="console-import-box-key"
                checked=Signal::derive(move || form.choices.with(|choices: &Choices| choices.imports))
                disabled_reason=box_reason
                on_change=Callback::new(move |on| form.change(|choices| choices.imports = on))
            />
            <div class="window-indented window-row">
                <input
                    type="text"
                    readonly
                    aria-label=move || t("console-import-name")
                    prop:value=move || imported.get().unwrap_or_default()
                />
                <PushButton
                    label=text("console-import")
                    access_key="console-import-key"
                    disabled_reason=import_reason
                    on_press=on_import
                />
            </div>
        </Show>
    }
}
