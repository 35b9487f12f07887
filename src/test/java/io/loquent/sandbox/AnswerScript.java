package io.loquent.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which answer comes next, per Account SID. Without a script, an account follows its habit. */
final class AnswerScript {

    private final AccountRegister accounts;
    private final Map<String, Deque<SandboxAnswer>> answersBySid = new HashMap<>();

    AnswerScript(AccountRegister accounts) {
        this.accounts = accounts;
    }

    synchronized void set(String accountSid, List<SandboxAnswer> answers) {
        answersBySid.put(accountSid, new ArrayDeque<>(answers));
    }

    synchronized SandboxAnswer next(String accountSid) {
        var answers = answersBySid.getOrDefault(accountSid, new ArrayDeque<>());
        if (answers.isEmpty()) {
            return accounts.find(accountSid).map(AccountOnFile::habit).orElseGet(SandboxAnswer::usual);
        }
        return answers.size() == 1 ? answers.element() : answers.remove();
    }

    synchronized void clear() {
        answersBySid.clear();
    }
}
