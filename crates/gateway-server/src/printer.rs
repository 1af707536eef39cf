//! Standard output without waiting for its reader. A parent process that keeps a pipe open and does not read it would stop every
//! request at the line that tells of it; the lines that do not fit are left out then, and counted.

use std::io::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

/// Texts that wait to be written. A pipe of the system takes some hundred lines more.
const WAITING_MAX: usize = 1_024;
/// Time that the end of the process gives the texts that are still to be written.
const FINISH_MAX: Duration = Duration::from_secs(1);

static OUTPUT: LazyLock<Printer> = LazyLock::new(|| Printer::to(std::io::stdout()));

/// Writes to standard output, soon.
pub(crate) fn say(text: &str) {
    OUTPUT.say(text);
}

/// Waits until everything is written, or for a second.
pub(crate) fn finish() {
    OUTPUT.finish();
}

enum Message {
    Text(String),
    /// Everything before it is written.
    Finish(SyncSender<()>),
}

struct Printer {
    queue: SyncSender<Message>,
    /// Texts that did not fit since the last that did.
    left_out: AtomicUsize,
}

impl Printer {
    fn to(output: impl Write + Send + 'static) -> Self {
        let (queue, messages) = sync_channel(WAITING_MAX);
        thread::spawn(move || write(output, &messages));
        Self { queue, left_out: AtomicUsize::new(0) }
    }

    fn say(&self, text: &str) {
        let left_out = self.left_out.swap(0, Ordering::Relaxed);
        let text =
            if left_out == 0 { text.to_owned() } else { format!("… {left_out} texts were left out here\n{text}") };
        if self.queue.try_send(Message::Text(text)).is_err() {
            self.left_out.fetch_add(left_out + 1, Ordering::Relaxed);
        }
    }

    fn finish(&self) {
        let (done, written) = sync_channel(1);
        if self.queue.try_send(Message::Finish(done)).is_ok() {
            let _ = written.recv_timeout(FINISH_MAX);
        }
    }
}

/// Until the process ends. A closed pipe is no error.
fn write(mut output: impl Write, messages: &Receiver<Message>) {
    for message in messages {
        match message {
            Message::Text(text) => {
                let _ = output.write_all(text.as_bytes()).and_then(|()| output.flush());
            }
            Message::Finish(done) => {
                let _ = done.try_send(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Printer, WAITING_MAX};
    use std::io::{self, Write};
    use std::sync::mpsc::{Receiver, Sender, channel};

    /// Takes a text for each permission to go on.
    struct Slow {
        go_on: Receiver<()>,
        texts: Sender<String>,
    }

    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _ = self.go_on.recv();
            let _ = self.texts.send(String::from_utf8_lossy(bytes).into_owned());
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn nobody_waits_for_a_reader_and_what_is_left_out_is_counted() {
        let (permit, go_on) = channel();
        let (texts, written) = channel();
        let printer = Printer::to(Slow { go_on, texts });
        // One more may be with the writer already.
        for number in 0..WAITING_MAX + 11 {
            printer.say(&format!("{number}\n"));
        }
        drop(permit);
        let first: Vec<String> = written.iter().take(WAITING_MAX).collect();
        assert_eq!(
            (first[0].as_str(), first[WAITING_MAX - 1].as_str()),
            ("0\n", format!("{}\n", WAITING_MAX - 1).as_str())
        );
        printer.finish();
        printer.say("after\n");
        printer.finish();
        let rest: String = written.try_iter().collect();
        assert!(rest.contains(" texts were left out here\nafter\n"), "{rest}");
    }
}
