package io.loquent.numbers;

import io.loquent.connection.ResolvedCredentials.Source;
import io.loquent.twilio.PhoneNumber;
import java.util.List;

/** Phone numbers, and whose account holds them. */
public record AccountNumbers(Source account, List<PhoneNumber> phoneNumbers) {
    public AccountNumbers {
        phoneNumbers = List.copyOf(phoneNumbers);
    }
}
