//! One at a time: parts of a page that begin together need the same answer, and one of them is enough to ask for it.

use std::cell::RefCell;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// Where turns are taken: who waits; nothing while nobody is at it.
#[derive(Clone, Default)]
pub(super) struct Turns(Rc<RefCell<Option<Vec<Waker>>>>);

/// It is somebody's turn until this is dropped.
pub(super) struct Turn(Turns);

impl Turns {
    /// Waits until nobody else is at it. Whoever waited looks again whether there is anything left to do.
    pub(super) async fn take(self) -> Turn {
        poll_fn(|context| match &mut *self.0.borrow_mut() {
            Some(waiting) => {
                waiting.push(context.waker().clone());
                Poll::Pending
            }
            free @ None => {
                *free = Some(Vec::new());
                Poll::Ready(())
            }
        })
        .await;
        Turn(self)
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.0.0.take().into_iter().flatten().for_each(Waker::wake);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::pin::pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::{Context, Wake};

    #[derive(Default)]
    struct Calls(AtomicU32);

    impl Wake for Calls {
        fn wake(self: Arc<Self>) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
    }

    #[test]
    fn the_next_is_called_when_a_turn_ends() {
        let (turns, calls) = (Turns::default(), Arc::new(Calls::default()));
        let waker = Waker::from(Arc::clone(&calls));
        let mut context = Context::from_waker(&waker);
        let mut first = pin!(turns.clone().take());
        let (mut second, mut third) = (pin!(turns.clone().take()), pin!(turns.take()));
        let Poll::Ready(turn) = first.as_mut().poll(&mut context) else { panic!("nobody is at it") };
        assert!(second.as_mut().poll(&mut context).is_pending() && third.as_mut().poll(&mut context).is_pending());
        drop(turn);
        assert_eq!(calls.0.load(Ordering::Relaxed), 2);
        let Poll::Ready(turn) = third.as_mut().poll(&mut context) else { panic!("the turn has ended") };
        assert!(second.as_mut().poll(&mut context).is_pending(), "one at a time");
        drop(turn);
        assert!(second.as_mut().poll(&mut context).is_ready());
    }
}
