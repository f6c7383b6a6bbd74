#!/usr/bin/env python3
"""Writes Sources/CLexicons/en/moving-holidays.tsv: the days of holidays that no plain arithmetic gives.

Source: the PyPI package `holidays` (https://github.com/vacanza/holidays, MIT licence), its tables for the Chinese, Hindu,
Islamic and Buddhist calendars. Run with the package installed:  python3 Scripts/moving_holidays.py > Sources/CLexicons/en/moving-holidays.tsv
"""
from holidays.calendars import buddhist, chinese, hindu, islamic

FAMILIES = {
    chinese._ChineseLunisolar: "lunar_new_year mid_autumn dragon_boat double_ninth",
    buddhist._BuddhistLunisolar: "vesak",
    islamic._IslamicLunar: "ashura eid_al_adha eid_al_fitr isra_and_miraj laylat_al_qadr mawlid nuzul_al_quran "
    "hijri_new_year jumuatul_wida ramadan_beginning",
    hindu._HinduLunisolar: "basant_panchami buddha_purnima chhath_puja diwali_india dussehra ganesh_chaturthi govardhan_puja "
    "gudi_padwa guru_gobind_singh_jayanti guru_nanak_jayanti guru_purnima guru_ravidas_jayanti hanuman_jayanti holi "
    "janmashtami karwa_chauth maha_shivaratri maharshi_valmiki_jayanti mahavir_jayanti makar_sankranti naag_panchami onam "
    "pongal raksha_bandhan ram_navami rath_yatra sharad_navratri thaipusam vaisakhi",
}
FIRST, LAST = 1960, 2060

print("# holiday	first year	month and day in each year from then on, - for none	made by Scripts/moving_holidays.py from holidays (MIT licence, Copyright Vacanza Team and individual contributors)")
for family, names in FAMILIES.items():
    calendar = family()
    for name in names.split():
        method = getattr(calendar, name + "_date", None) or getattr(calendar, name + "_dates", None)
        if method is None:
            continue
        days = []
        for year in range(FIRST, LAST + 1):
            found = method(year)
            dates = [item[0] if isinstance(item, tuple) else item for item in ([found] if isinstance(found, tuple) else found)]
            day = next((date for date in dates if date and date.year == year), None)
            days.append(day.strftime("%m%d") if day else "-")
        known = [index for index, day in enumerate(days) if day != "-"]
        if known:
            print(f"{name.replace('_', '-')}\t{FIRST + known[0]}\t{' '.join(days[known[0] : known[-1] + 1])}")
