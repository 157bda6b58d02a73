package io.reminders.simulators.vapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a behaviour and a request into what will happen, cue by cue. A pure function. */
final class Screenplay {

    private final Behaviour behaviour;
    private final CallRequest request;

    private Screenplay(Behaviour behaviour, CallRequest request) {
        this.behaviour = behaviour;
        this.request = request;
    }

    /** The cues in order, each counted from the one before, the first from when a slot is free. */
    static List<Cue> of(Behaviour behaviour, CallRequest request) {
        return new Screenplay(behaviour, request).cues();
    }

    private List<Cue> cues() {
        return switch (behaviour.pickup()) {
            case PERSON -> answeredBy(this::person);
            case MAILBOX -> answeredBy(this::mailbox);
            case NOBODY -> unanswered();
            case ENGAGED -> List.of(Cue.of(Duration.ZERO, Turn.DIALLED), ended(behaviour.ringing(), "customer-busy"));
            case NOT_STARTED -> List.of(ended(Duration.ZERO, "call.start.error-get-transport"));
            case NEVER -> List.of();
        };
    }

    private List<Cue> answeredBy(Supplier<List<Cue>> conversation) {
        if (behaviour.ringing().compareTo(request.longestRinging()) >= 0) {
            return unanswered();
        }
        var cues = new ArrayList<>(ringing());
        cues.add(Cue.of(behaviour.ringing(), Turn.ANSWERED));
        cues.addAll(conversation.get());
        return cues;
    }

    private List<Cue> unanswered() {
        var cues = new ArrayList<>(ringing());
        cues.add(ended(shorter(behaviour.ringing(), request.longestRinging()), "customer-did-not-answer"));
        return cues;
    }

    private static List<Cue> ringing() {
        return List.of(Cue.of(Duration.ZERO, Turn.DIALLED), Cue.of(Duration.ZERO, Turn.RINGING));
    }

    private List<Cue> person() {
        var talk = shorter(behaviour.talk(), request.longestTalk());
        var inputs = behaviour.inputs().stream()
                .filter(input -> input.turn() != Turn.KEYS_PRESSED || request.listensToKeys())
                .toList();
        var pause = talk.dividedBy(inputs.size() + 1);
        var cues = new ArrayList<>(said(request.opening()));
        for (var input : inputs) {
            cues.add(new Cue(pause, input.turn(), input.text()));
        }
        var cutOff = behaviour.talk().compareTo(request.longestTalk()) > 0;
        cues.add(ended(pause, cutOff ? "exceeded-max-duration" : "customer-ended-call"));
        return cues;
    }

    private List<Cue> mailbox() {
        var detected = request.detectsVoicemail();
        var cues = new ArrayList<>(said(detected ? request.voicemailMessage() : request.opening()));
        var hangsUp = cues.isEmpty() && detected;
        cues.add(ended(hangsUp ? Duration.ZERO : behaviour.talk(), detected ? "voicemail" : "silence-timed-out"));
        return cues;
    }

    private static List<Cue> said(Optional<String> text) {
        return text.map(words -> new Cue(Duration.ZERO, Turn.ASSISTANT_SPOKE, words)).stream()
                .toList();
    }

    private Cue ended(Duration after, String usualReason) {
        return new Cue(after, Turn.ENDED, behaviour.endedReason().orElse(usualReason));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
