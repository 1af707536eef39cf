//! One line of news from the lab, above the lab bar: what a command did, or why it was refused.

use super::{Banner, BannerKind, Glyph, Icon};
use crate::api::{ApiError, lab};
use crate::i18n::t;
use leptos::prelude::*;
use std::sync::LazyLock;

/// Some news.
#[derive(Clone, Debug, PartialEq)]
struct Notice {
    kind: BannerKind,
    text: String,
}

static NOTICE: LazyLock<ArcRwSignal<Option<Notice>>> = LazyLock::new(|| ArcRwSignal::new(None));

static IS_QUIET: LazyLock<ArcRwSignal<bool>> = LazyLock::new(ArcRwSignal::default);

/// Shows nothing but errors from now on, or everything again: nothing comes between a presenter and those who watch.
pub fn keep_quiet(quiet: bool) {
    IS_QUIET.set(quiet);
}

/// Says something until the next thing is said, or until it is dismissed.
pub fn say(kind: BannerKind, text: String) {
    NOTICE.set(Some(Notice { kind, text }));
}

/// Says why a command failed.
pub fn say_failure(error: &ApiError) {
    say(BannerKind::Error, error.text());
}

/// Takes back what was said.
pub fn say_nothing() {
    if NOTICE.with_untracked(Option::is_some) {
        NOTICE.set(None);
    }
}

static ANNOUNCEMENT: LazyLock<ArcRwSignal<String>> = LazyLock::new(ArcRwSignal::default);

/// Announces text to screen readers only, where sighted people see the change itself.
pub fn announce(text: String) {
    ANNOUNCEMENT.set(text);
}

/// The line, where there is one; and as long as the gateway does not answer, that.
#[component]
pub fn Notices() -> impl IntoView {
    let failure = Memo::new(|_| lab().failure().map(|error| error.text()));
    view! {
        <p class="visually-hidden" role="status">
            {|| ANNOUNCEMENT.get()}
        </p>
        <div class="lab-notices">
            {move || failure.get().map(|text| view! { <Banner kind=BannerKind::Warning>{text}</Banner> })}
            {move || {
                NOTICE
                    .get()
                    .filter(|notice| !IS_QUIET.get() || notice.kind == BannerKind::Error)
                    .map(|notice| {
                        view! {
                            <Banner kind=notice.kind controls=ViewFnOnce::from(dismiss)>
                                {notice.text}
                            </Banner>
                        }
                    })
            }}
        </div>
    }
}

fn dismiss() -> impl IntoView {
    view! {
        <button
            type="button"
            class="banner-dismiss"
            aria-label=move || t("notice-dismiss")
            on:click=|_| say_nothing()
        >
            <Glyph icon=Icon::Close />
        </button>
    }
}
