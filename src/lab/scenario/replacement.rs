//! What takes the place of the running world: where that has anything to lose, a question comes first.

use super::journal::export;
use crate::api::lab;
use crate::i18n::{t, text};
use crate::ui::{Dialog, QuestionButtons, Reason};
use contract::lab::LabStatus;
use futures_util::future::LocalBoxFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What could take the place of the running world, and waits for the answer to the question.
pub struct Replacement<World: Send + Sync + 'static> {
    asked: RwSignal<Option<World>>,
    is_busy: RwSignal<bool>,
    replace: fn(World) -> LocalBoxFuture<'static, ()>,
}

impl<World: Send + Sync + 'static> Clone for Replacement<World> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<World: Send + Sync + 'static> Copy for Replacement<World> {}

impl<World: Clone + Send + Sync + 'static> Replacement<World> {
    /// Of the page that is built now; `replace` does it, and says what became of it.
    pub fn new(replace: fn(World) -> LocalBoxFuture<'static, ()>) -> Self {
        Self { asked: RwSignal::new(None), is_busy: RwSignal::new(false), replace }
    }

    /// Whether a world is being replaced. Not reactive.
    pub fn is_busy(self) -> bool {
        self.is_busy.get_untracked()
    }

    /// Replaces the running world, or asks first.
    pub fn offer(self, world: World) {
        if lab().status_untracked().is_some_and(|status| has_work(&status)) {
            self.asked.try_set(Some(world));
        } else {
            self.run(world);
        }
    }

    fn run(self, world: World) {
        if self.is_busy.try_get_untracked() != Some(false) {
            return;
        }
        self.is_busy.set(true);
        spawn_local(async move {
            (self.replace)(world).await;
            self.is_busy.try_set(false);
            self.asked.try_set(None);
        });
    }

    // A world that is being replaced is not called back.
    fn declined(self) {
        if !self.is_busy() {
            self.asked.set(None);
        }
    }
}

/// Whether a world has anything that another in its place would throw away: its journal has a command.
pub(crate) fn has_work(status: &LabStatus) -> bool {
    status.journal_length > 0
}

/// The question, while there is one.
#[component]
pub fn ReplacementQuestion<World: Clone + Send + Sync + 'static>(
    /// What could take the place of the running world.
    replacement: Replacement<World>,
    /// Message id of the dialog's title.
    title: &'static str,
    /// What is asked about it.
    question: fn(&World) -> String,
    /// Message id of the button that does it.
    confirm: &'static str,
) -> impl IntoView {
    let Replacement { asked, is_busy, .. } = replacement;
    let question = move || asked.with(|asked| asked.as_ref().map(question).unwrap_or_default());
    let confirmed = move |()| {
        if let Some(world) = asked.get_untracked() {
            replacement.run(world);
        }
    };
    view! {
        <Dialog
            title=text(title)
            open=Signal::derive(move || asked.with(Option::is_some))
            on_close=move |()| replacement.declined()
        >
            <div class="dialog-body reset-form">
                <p>{question}</p>
                <p>{move || t("reset-text")}</p>
                <Show when=move || is_busy.get()>
                    <p class="lab-work">
                        <progress aria-label=move || t("journal-import-busy")></progress>
                        <span role="status">{move || t("journal-import-busy")}</span>
                    </p>
                </Show>
            </div>
            <QuestionButtons
                confirm=text(confirm)
                on_confirm=confirmed
                on_cancel=move |()| replacement.declined()
                busy=Reason::new(Signal::derive(move || is_busy.get().then(|| t("journal-import-busy"))))
            >
                <button type="button" class="button" on:click=move |_| export()>
                    {move || t("journal-export")}
                </button>
            </QuestionButtons>
        </Dialog>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_world_in_which_something_was_done_has_anything_to_lose() {
        assert!(!has_work(&LabStatus::default()));
        assert!(has_work(&LabStatus { journal_length: 1, ..LabStatus::default() }));
    }
}
