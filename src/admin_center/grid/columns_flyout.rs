//! The flyout *Columns*: ticks and *Apply*, as the product has it.

use super::column::{COLUMNS_DEFAULT, Column};
use crate::i18n::{t, text};
use crate::ui::{Dialog, DialogLook};
use leptos::prelude::*;

/// The flyout.
#[component]
pub fn ColumnsFlyout(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The columns that are shown.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// *Apply*.
    #[prop(into)]
    on_apply: Callback<Vec<Column>>,
    /// Closed without *Apply*.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(Vec::<Column>::new());
    Effect::new(move || {
        if open.get() {
            draft.set(columns.get_untracked());
        }
    });
    let tick_box = move |column: Column| {
        let is_always_shown = column == Column::DeviceName;
        let tick = move |event| {
            let is_wanted = event_target_checked(&event);
            draft.update(|draft| {
                draft.retain(|other| *other != column);
                if is_wanted {
                    draft.push(column);
                }
            });
        };
        view! {
            <label class="center-flyout-choice">
                <input
                    type="checkbox"
                    disabled=is_always_shown
                    prop:checked=move || is_always_shown || draft.with(|draft| draft.contains(&column))
                    on:change=tick
                />
                <span>{move || t(column.header())}</span>
            </label>
        }
    };
    view! {
        <Dialog title=text("center-columns-title") open on_close look=DialogLook::Flyout>
            <form
                class="center-flyout"
                on:submit=move |event| {
                    event.prevent_default();
                    on_apply.run(draft.get_untracked());
                }
            >
                <div class="center-flyout-body">
                    <p>{move || t("center-columns-hint")}</p>
                    <div class="center-flyout-group">{Column::ALL.into_iter().map(tick_box).collect_view()}</div>
                </div>
                <div class="center-flyout-buttons">
                    <button type="submit" class="button button-primary">
                        {move || t("center-columns-apply")}
                    </button>
                    <button type="button" class="button" on:click=move |_| draft.set(COLUMNS_DEFAULT.to_vec())>
                        {move || t("center-columns-reset")}
                    </button>
                </div>
            </form>
        </Dialog>
    }
}
