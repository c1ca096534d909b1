/** The limits of one version. */
export const questionsMax = 300;
export const choicesMax = 200;
export const conditionsMax = 20;
export const scalesMax = 50;
export const scaleItemsMin = 2;
export const scaleItemsMax = 100;
export const quotasMax = 50;
/** The points of a SCALE question, which a respondent sees side by side. */
export const scalePointsMax = 101;
