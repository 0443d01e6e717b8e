import { type Block, bullets, numbered, subheading } from '../blocks.ts';

/** Chapter 2, continued: what the plan for 2019/22 achieved. */
export const achievements: Block[] = [
  subheading('Building on the Community Safety Plan 2019/22'),
  numbered(
    'As the draft Community Safety Partnership Plan 2022-25 points out, the last plan made new ways of working part of daily life, and these go on into the new one. Time after time the SMP has shown that agencies together get better results than any could alone.',
  ),
  numbered(
    'Over the three years the sub-groups and working groups, and many individuals in them, have made a visible difference under every priority. They put initiatives first that served the objectives, passed on what worked, and kept the victim at the centre.',
  ),
  numbered(
    'Under the priority “**Serious violent and organised crime, including modern slavery**”, partners have:',
  ),
  ...bullets(
    'Broken up and closed the action plans on four Organised Crime Groups linked to money laundering, drugs, human trafficking and firearms, often across borders; several people were arrested and sent to jail. Another OCG was found to be housing women trafficked for sex. The women, who were Chinese, Romanian, Thai and Brazilian, were identified and made safe, and arrests followed',
    'Disrupted County Lines, in part with the Metropolitan Police, so as to reach those at the top. As a result no County Line is at present established in Medbourne',
    'Gathered intelligence on shops that sell counterfeit goods, and seized illegal tobacco worth tens of thousands of pounds',
    'Won the first Hackathon of the Wealdshire Violence Reduction Unit (VRU), with money to help young people who saw violence before they were moved to Medbourne; that work began last year',
    'Brought in over £60k from the VRU for initiatives, equipment and awareness arising',
  ),
  numbered('Under the priority “**Keeping children and young people safe**”, partners have:'),
  ...bullets(
    'Turned our Youth Safety Forum into the new District Contextual Safeguarding Meetings, now held in each Wealdshire district, which look at the places where there is concern for young people',
    'Found new ways to stop ASB and to bring parents to act when their children distress others: voluntary ankle tags (GIS) and wide use of Community Protection powers.',
    'Held a Youth Safety survey that drew over 2000 responses',
    'Taught all partners about Adverse Childhood Experiences, so that each works in a “trauma-informed” way',
  ),
  numbered(
    'Under the priority “**Reducing harm from domestic abuse, including stalking**”, partners have:',
  ),
  ...bullets(
    'Reached over 1000 people with awareness events: GPs and other NHS staff, schools and children’s services, hair and beauty workers, night-time staff and elected members',
    'Tried out One Stop Shops for victims in rural places, from which a county-wide network of Domestic Abuse Champions has grown',
    'Set up an emergency fund with which victims can flee in safety',
  ),
  numbered('On **substance misuse** and **mental health** the partnership has:'),
  ...bullets(
    'Looked, in a trauma-informed way, at the needs of people who have both a dependency and a mental illness, known as co-occurring conditions.',
    'Cut homelessness and street drinking among the more prolific offenders by assertive outreach',
    'Trained PCSOs and One Medbourne Ambassadors to use the Town Centre Public Space Protection Order??',
    'Brought mental health services into the weekly Vulnerability meeting, so that those most at risk get more help.',
  ),
  numbered(
    'Besides these, and with the priorities in view, the SMP created the Medbourne Task Force in 2020. It placed extra police officers beside partners such as WCC, Probation, DWP and Orchard Homes in a shared workspace fitted out for them at Medbourne House.',
  ),
  numbered(
    'Led by the evidence, the Task Force chose the wards of Brookfield (North and South), where not only crime and ASB but poverty and poor health stood out from the rest of the borough.',
  ),
  numbered(
    'It takes a Public Health approach: it acts against those who offend or prey on the vulnerable, and it also looks at what lies beneath, from poverty and poor access to services to the other forces that push or pull people into crime.',
  ),
  numbered(
    'In its first year, through two strands of work (Pursue, and Engagement and Legacy), it widened the services on offer and cut the harm caused by crime by 33%. Neither the district nor the force as a whole came near that figure in the same period.',
  ),
  numbered(
    'All that the SMP and the Task Force have done in the last three years was done in the middle of a pandemic.',
  ),
  numbered(
    'The pandemic delayed some work, but the SMP adapted. Help for those most at risk, victims of domestic abuse among them, never closed. Those who broke the rules made to protect the public and the NHS were challenged. Demand that surged with the first lockdown, and again as it eased, was met. Businesses were helped to reopen and events to go ahead at a safe distance. Front-line staff kept working all the while, with the virus among them too.',
  ),
  numbered(
    'None of this would have happened without the culture that the SMP has built up in recent years.',
  ),
];
