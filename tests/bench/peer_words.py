"""What the labels of other tools mean in our categories, read as generously as peers_measured did.

A label that fits the truth in any of its meanings counts as right. A date is no false alarm, and any label at all is
right on a column of free text: these tools look for values inside it.
"""

from __future__ import annotations

from bench.judging import Answer

# Without a personal meaning: plain types and statistics.
NOTHING = {"", "UNKNOWN", "BACKGROUND", "INTEGER", "FLOAT", "ORDINAL", "QUANTITY", "PAD", "NON_PII", "NUMBER"}
DATES = {"DATE", "DATETIME", "DATE_TIME", "TIME", "DOB"}
MEANINGS: dict[str, tuple[str, ...]] = {
    "NL_BSN": ("national_id",),
    "SSN": ("national_id",),
    "US_SSN": ("national_id",),
    "BAN": ("financial",),
    "IBAN_CODE": ("financial",),
    "CREDIT_CARD": ("financial",),
    "US_BANK_NUMBER": ("financial",),
    "CRYPTO": ("financial",),
    "EMAIL": ("email", "account"),
    "EMAIL_ADDRESS": ("email", "account"),
    "PHONE": ("phone",),
    "PHONE_NUMBER": ("phone",),
    "PERSON": ("name",),
    "ADDRESS": ("address", "postcode", "city"),
    "LOCATION": ("address", "city", "origin"),
    "ZIP": ("postcode",),
    "ZIP_CODE": ("postcode",),
    "US_STATE": ("address", "city"),
    "URL": ("chain_id", "image"),
    "UUID": ("chain_id", "pupil_number"),
    "HASH_OR_KEY": ("chain_id", "account", "device", "pupil_number"),
    "IP_ADDRESS": ("device",),
    "IPV4": ("device",),
    "IPV6": ("device",),
    "MAC_ADDRESS": ("device",),
    "COORDINATE": ("location",),
    "DRIVERS_LICENSE": ("other_personal",),
    "MEDICAL_LICENSE": ("health",),
    "NRP": ("origin", "religion", "ethnicity"),
}
DATE_CATEGORIES = ("birth_date", "school", "origin", "behaviour", "result", "other_personal", "account")
OTHER = ("other_personal",)
SPECIAL = {"religion", "ethnicity", "health"}


def to_answer(label: str | None, category: str, personal: bool) -> Answer:
    """Give the kindest answer that a label can stand for, knowing the true category (alternatives with |)."""
    words = (label or "").upper().replace(" ", "_").split("|")  # a tool that wavers says A|B
    harmless = NOTHING if personal else NOTHING | DATES
    telling = [word for word in words if word not in harmless]
    if not telling or (not personal and len(telling) < len(words)):
        return Answer("none", None, personal=False, special=False)
    meanings = [m for word in telling for m in (DATE_CATEGORIES if word in DATES else MEANINGS.get(word, OTHER))]
    wanted = category.split("|")
    if "free_text" in wanted:
        meanings = ["free_text"]
    fitting = next((meaning for meaning in meanings if meaning in wanted), meanings[0])
    return Answer(fitting, None, personal=True, special=fitting in SPECIAL)
