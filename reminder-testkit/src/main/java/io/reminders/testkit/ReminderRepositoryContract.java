package io.reminders.testkit;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every {@link io.reminders.spi.ReminderRepository} and {@link io.reminders.spi.DeliveryLedger} must keep, as one
 * suite for JUnit 5 or 6: an adapter extends it, says how a fresh storage is opened, and runs it against the real
 * thing.
 *
 * <p>No case waits in real time: what has to pass is the storage's {@link ManualClock}, and threads that must meet do
 * so at a gate, with a deadline of one minute.
 */
@ExtendWith(BenchResolver.class)
@SuppressWarnings("exports") // A host without JUnit can still use the rest; and only JUnit has to name the resolver.
public abstract class ReminderRepositoryContract
        implements AddingContract,
                KeyContract,
                FindingContract,
                TenantContract,
                StopContract,
                SeriesContract,
                EventContract,
                HoursContract,
                AmendContract,
                ListContract,
                ClaimContract,
                ErrandContract,
                BeginContract,
                SettleContract,
                LeaseContract,
                EvidenceContract,
                EvidenceEffectContract,
                ParkedEvidenceContract,
                LateEvidenceContract,
                HistoryContract,
                WakeContract,
                TextContract,
                HostileTextContract,
                DefinitionContract,
                FactContract,
                RaceContract,
                CrowdContract {

    /** For the test class that extends it. */
    protected ReminderRepositoryContract() {}

    /** A fresh and empty storage. It is opened before each case and closed after it. */
    protected abstract Storage open();
}
