//! Throttling: a caller over the limit of a window is refused with 429 until the window ends ("Microsoft Graph throttling
//! guidance"). The windows follow the wall clock that the host passes in; they are no state of the world.

use crate::code::Code;
use crate::error::ApiError;
use http::header;
use simulation::throttling::{Limits, Throttling};

/// Length of a window ("Microsoft Graph service-specific throttling limits": Intune devices, per 20 seconds).
pub const WINDOW_SECONDS: i64 = 20;
/// Applications that are counted at once: a tenant has a handful.
const APPLICATIONS_MAX: usize = 16;

/// What the tenant and each application asked for lately.
#[derive(Default)]
pub struct Throttle {
    tenant: Window,
    applications: Vec<(String, Window)>,
}

/// Requests since a moment.
#[derive(Clone, Copy, Debug, Default)]
struct Window {
    begun_ms: i64,
    requests: u32,
    writes: u32,
}

impl Window {
    /// The window that `wall_ms` lies in: this one, or a new one.
    fn at(self, wall_ms: i64) -> Self {
        let is_running = (0..WINDOW_SECONDS * 1_000).contains(&wall_ms.saturating_sub(self.begun_ms));
        // One begins with the first request, wherever the clock stands then.
        if self.requests == 0 || !is_running { Self { begun_ms: wall_ms, requests: 0, writes: 0 } } else { self }
    }

    fn is_full(self, limits: Limits, is_write: bool) -> bool {
        self.requests >= limits.requests_max || (is_write && self.writes >= limits.writes_max)
    }

    fn count(&mut self, is_write: bool) {
        self.requests += 1;
        self.writes += u32::from(is_write);
    }
}

impl Throttle {
    /// Counts a request of an application, or turns it away and does not count it.
    ///
    /// # Errors
    /// 429 with `Retry-After`.
    pub fn admit(
        &mut self,
        throttling: Throttling,
        client_id: &str,
        client_name: &str,
        is_write: bool,
        wall_ms: i64,
    ) -> Result<(), ApiError> {
        let Some(limits) = throttling.limits() else { return Ok(()) };
        self.tenant = self.tenant.at(wall_ms);
        let position = match self.applications.iter().position(|(known, _)| known == client_id) {
            Some(position) => position,
            None => {
                if self.applications.len() >= APPLICATIONS_MAX {
                    self.applications.remove(0);
                }
                self.applications.push((client_id.to_owned(), Window::default()));
                self.applications.len() - 1
            }
        };
        let application = &mut self.applications[position].1;
        *application = application.at(wall_ms);
        let (full, limits, who) = if application.is_full(limits, is_write) {
            (*application, limits, client_name)
        } else if self.tenant.is_full(limits.for_tenant(), is_write) {
            (self.tenant, limits.for_tenant(), "all applications of the tenant together")
        } else {
            application.count(is_write);
            self.tenant.count(is_write);
            return Ok(());
        };
        let seconds = (WINDOW_SECONDS * 1_000 - (wall_ms - full.begun_ms) + 999) / 1_000;
        let wait = if seconds == 1 { "1 second".to_owned() } else { format!("{seconds} seconds") };
        let message = format!(
            "Too many requests: {who} may send {} requests in {WINDOW_SECONDS} seconds, {} of them writes. Wait for \
             {wait}, as Retry-After says, then go on.",
            limits.requests_max, limits.writes_max
        );
        Err(ApiError::new(Code::TooManyRequests, message)
            .with("seconds", seconds)
            .with("max", limits.requests_max)
            .with_header(header::RETRY_AFTER, &seconds.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn retry_after(outcome: Result<(), ApiError>) -> Option<String> {
        let error = outcome.err()?;
        assert_eq!((error.status.as_u16(), error.code), (429, "TooManyRequests"));
        error.headers.first().and_then(|(_, value)| value.to_str().ok()).map(str::to_owned)
    }

    #[test]
    fn an_application_waits_until_its_window_is_over() {
        let mut throttle = Throttle::default();
        let mut ask = |client: &str, is_write, wall_ms| {
            retry_after(throttle.admit(Throttling::Demonstration, client, client, is_write, wall_ms))
        };
        for number in 0..10 {
            assert_eq!(ask("a", false, 1_000 + number), None);
        }
        assert_eq!(ask("a", false, 2_001).as_deref(), Some("19"));
        assert_eq!(ask("a", true, 20_999).as_deref(), Some("1"));
        assert_eq!(ask("b", true, 20_999), None, "another application has its own");
        assert_eq!(ask("a", false, 21_000), None);
        assert_eq!(ask("a", false, 0), None, "a clock that was set back opens a new window");
    }

    #[test]
    fn writes_have_their_own_limit_and_the_tenant_has_twice_as_much() {
        let mut throttle = Throttle::default();
        let mut ask = |client: &str, is_write| {
            retry_after(throttle.admit(Throttling::Demonstration, client, client, is_write, 7)).is_none()
        };
        assert_eq!([ask("a", true), ask("a", true), ask("a", true), ask("a", false)], [true, true, false, true]);
        assert_eq!([ask("b", true), ask("b", true), ask("c", true), ask("c", false)], [true, true, false, true]);
        let documented = Throttling::Documented.limits().expect("limits");
        assert_eq!((documented.requests_max, documented.writes_max), (2_000, 200));
        assert_eq!((documented.for_tenant().requests_max, documented.for_tenant().writes_max), (4_000, 400));
        for _ in 0..10_000 {
            assert!(throttle.admit(Throttling::Off, "a", "a", true, 7).is_ok());
        }
    }
}
