//! What a list shows when it has nothing, not yet something, or could not be read; and the banner above a page.

use super::icon::{Glyph, Icon};
use crate::api::ApiError;
use crate::i18n::{t, t_with};
use leptos::prelude::*;
use std::time::Duration;

/// How much a banner matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BannerKind {
    /// News.
    #[default]
    Info,
    /// It worked.
    Success,
    /// Look at it.
    Warning,
    /// It failed.
    Error,
}

impl BannerKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "banner banner-info",
            Self::Success => "banner banner-success",
            Self::Warning => "banner banner-warning",
            Self::Error => "banner banner-error",
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Info => Icon::Info,
            Self::Success => Icon::Check,
            Self::Warning => Icon::Warning,
            Self::Error => Icon::Error,
        }
    }

    /// Errors interrupt, the rest waits its turn.
    const fn role(self) -> &'static str {
        match self {
            Self::Error => "alert",
            _ => "status",
        }
    }
}

/// Long enough for a browser to tell screen readers of the live region, short enough not to be seen.
const WORDS_AFTER: Duration = Duration::from_millis(50);

/// A line of news above a page. Screen readers say its words when they appear or change; controls stand beside them, so
/// that they are not read with them.
#[component]
pub fn Banner(
    /// How much it matters.
    #[prop(optional, into)]
    kind: Signal<BannerKind>,
    /// Links and buttons.
    #[prop(optional, into)]
    controls: Option<ViewFnOnce>,
    /// The words.
    children: Children,
) -> impl IntoView {
    // Screen readers say what changes in a live region, and many say nothing of one that comes with its words. The place of
    // the words is kept meanwhile, so that nothing below them moves.
    let is_said = RwSignal::new(false);
    Effect::new(move || {
        let say = move || {
            // A banner that is gone already has nothing to say.
            is_said.try_set(true);
        };
        set_timeout(say, WORDS_AFTER);
    });
    view! {
        <div class=move || kind.get().class()>
            <Glyph icon=Signal::derive(move || kind.get().icon()) />
            <div class="banner-text">
                <div role=move || kind.get().role()>
                    <div class:banner-words-to-come=move || !is_said.get()>{children()}</div>
                </div>
                {controls.map(|controls| controls.run())}
            </div>
        </div>
    }
}

/// A list that has nothing: why, and what to do first.
///
/// ```
/// use app::i18n::{t, text};
/// use app::ui::{Banner, BannerKind, EmptyState, Icon, Link};
/// use leptos::prelude::*;
///
/// #[component]
/// fn NoMatch() -> impl IntoView {
///     view! {
///         <Banner kind=BannerKind::Warning>{move || t("center-upload-off-text")}</Banner>
///         <EmptyState title=text("center-no-match-title") icon=Icon::Search>
///             <Link to="/devices/all">{move || t("center-show-all")}</Link>
///         </EmptyState>
///     }
/// }
/// ```
#[component]
pub fn EmptyState(
    /// What there is none of.
    #[prop(into)]
    title: Signal<String>,
    /// A picture for it.
    #[prop(default = Icon::Info)]
    icon: Icon,
    /// Why, and what to do: text, links, buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Glyph icon />
            <p class="empty-state-title">{move || title.get()}</p>
            {children.map(|children| view! { <div class="empty-state-text">{children()}</div> })}
        </div>
    }
}

/// Something could not be read: what happened, why, what to do, and the id of the request.
#[component]
pub fn ErrorState(
    /// What went wrong.
    error: ApiError,
    /// Tries again; without it there is no button.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let request_id = error.request_id.clone();
    let code = error.code.clone();
    let details = move || {
        let id = request_id.clone().unwrap_or_else(|| "–".to_owned());
        t_with("error-details", &[("code", code.clone().into()), ("id", id.into())])
    };
    view! {
        <div class="error-state">
            <Glyph icon=Icon::Error />
            <div>
                <div role="alert">
                    <p class="error-state-text">{move || error.text()}</p>
                    <p class="error-state-details">{details}</p>
                </div>
                {on_retry
                    .map(|retry| {
                        view! {
                            <button type="button" class="button" on:click=move |_| retry.run(())>
                                {move || t("try-again")}
                            </button>
                        }
                    })}
            </div>
        </div>
    }
}

/// Nothing was read yet.
#[component]
pub fn LoadingState(
    /// How many grey lines stand for what will come.
    #[prop(default = 4)]
    lines: usize,
) -> impl IntoView {
    view! {
        <div class="loading-state" role="status">
            <span class="visually-hidden">{move || t("loading")}</span>
            {(0..lines).map(|_| view! { <div class="skeleton-line"></div> }).collect_view()}
        </div>
    }
}
