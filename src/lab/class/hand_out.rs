//! Handing an exercise out: which one, and to whom.

use super::trainer::Trainer;
use crate::api::{build_file, hand_out};
use crate::i18n::{t, t_with, text};
use crate::lab::exercises::start::title;
use crate::ui::notice::{say, say_failure};
use crate::ui::{BannerKind, Button};
use contract::class::HandOutResults;
use contract::exercises::Exercise;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The exercises that can be handed out, and the one that is chosen. Copy it anywhere.
#[derive(Clone, Copy)]
pub struct Exercises {
    listed: RwSignal<Vec<Exercise>>,
    chosen: RwSignal<Option<String>>,
    is_busy: RwSignal<bool>,
}

/// The exercises of the build, read once.
pub fn use_exercises() -> Exercises {
    let exercises =
        Exercises { listed: RwSignal::new(Vec::new()), chosen: RwSignal::new(None), is_busy: RwSignal::new(false) };
    spawn_local(async move {
        if let Some(listed) = build_file::<Vec<Exercise>>("exercises.json").await {
            exercises.listed.try_set(listed);
        }
    });
    exercises
}

impl Exercises {
    fn chosen(self) -> Option<Exercise> {
        let name = self.chosen.get()?;
        self.listed.with(|listed| listed.iter().find(|exercise| exercise.name == name).cloned())
    }

    /// Title of the one that is chosen.
    pub fn chosen_title(self) -> Option<String> {
        self.chosen().map(|exercise| title(&exercise))
    }

    /// Why nothing can be handed out now.
    pub fn obstacle(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            if self.is_busy.get() {
                Some(t("class-hand-out-busy"))
            } else {
                self.chosen().is_none().then(|| t("class-hand-out-choose-first"))
            }
        })
    }

    /// Hands the chosen one out to a learner, by id and name, or to everybody.
    pub fn hand_out(self, trainer: Trainer, to: Option<(String, String)>) {
        let Some(exercise) = untrack(|| self.chosen()).filter(|_| !self.is_busy.get_untracked()) else { return };
        self.is_busy.set(true);
        let title = title(&exercise);
        spawn_local(async move {
            let (id, name) = to.unzip();
            match hand_out(exercise, id).await {
                Ok(results) => tell(&results, &title, name),
                Err(error) => say_failure(&error),
            }
            self.is_busy.try_set(false);
            trainer.look().await;
        });
    }
}

fn tell(results: &HandOutResults, title: &str, name: Option<String>) {
    let refused = results.results.iter().filter(|result| result.code.is_some()).count();
    let begun = results.results.len() - refused;
    if let Some(reason) = results.results.iter().find_map(|result| result.message.clone()) {
        let arguments = [("count", (refused as u32).into()), ("reason", reason.into())];
        return say(BannerKind::Error, t_with("class-hand-out-refused", &arguments));
    }
    let text = match name {
        Some(name) => t_with("class-handed-to", &[("title", title.into()), ("name", name.into())]),
        None => t_with("class-handed-to-all", &[("title", title.into()), ("count", (begun as u32).into())]),
    };
    say(BannerKind::Success, text);
}

/// The choice, and the button for everybody.
#[component]
pub fn HandOut(
    /// Reads the class again afterwards.
    trainer: Trainer,
    /// What can be handed out.
    exercises: Exercises,
) -> impl IntoView {
    let Exercises { listed, chosen, .. } = exercises;
    let options = move || {
        listed.get().into_iter().map(|exercise| {
            let name = exercise.name.clone();
            let shown = title(&exercise);
            view! { <option value=exercise.name prop:selected=move || chosen.get().as_ref() == Some(&name)>{shown}</option> }
        }).collect_view()
    };
    let choose = move |event| {
        let name = event_target_value(&event);
        chosen.set((!name.is_empty()).then_some(name));
    };
    view! {
        <section aria-labelledby="class-hand-out-heading">
            <h2 id="class-hand-out-heading">{move || t("class-hand-out-title")}</h2>
            <p>{move || t("class-hand-out-what")}</p>
            <div class="class-hand-out">
                <label for="class-exercise">{move || t("class-exercise")}</label>
                <select id="class-exercise" on:change=choose>
                    <option value="">{move || t("class-exercise-choose")}</option>
                    {options}
                </select>
                <Button
                    label=text("class-hand-out-all")
                    disabled_reason=exercises.obstacle()
                    is_primary=true
                    on_press=move |()| exercises.hand_out(trainer, None)
                />
            </div>
        </section>
    }
}
